namespace Coordination.Dashboard.Sample;

/// <summary>Invented holders. Families are about as frequent as among the people; every whole name is put together by chance.</summary>
internal static class SampleNames
{
    private static readonly string[] Families =
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Phan", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đinh", "Trịnh", "Đoàn",
        "Lương", "Mai", "Tạ", "Hà", "Cao", "Lý", "Tô", "Chu", "Kiều", "Phùng", "Quách", "Lưu", "Nghiêm", "Vương", "Thái",
    ];

    private static readonly int[] FamilyWeights =
    [
        380, 110, 95, 70, 51, 45, 38, 25, 24, 22, 16, 14, 13, 11, 10,
        9, 8, 7, 7, 6, 5, 5, 5, 4, 4, 3, 4, 3, 3, 2,
    ];

    private static readonly string[] MenMiddle =
        ["Văn", "Văn", "Văn", "Đức", "Hữu", "Minh", "Quang", "Xuân", "Mạnh", "Công", "Đình", "Anh", "Ngọc", "Quốc", "Trọng",
            "Thanh", "Duy", "Bá"];

    private static readonly string[] MenGiven =
    [
        "Hùng", "Dũng", "Cường", "Tuấn", "Sơn", "Hải", "Long", "Minh", "Nam", "Thắng", "Bình", "Khánh", "Đạt", "Phong", "Trung",
        "Kiên", "Hiếu", "Quân", "Tùng", "Việt", "Lâm", "Toàn", "Thành", "Hoàng", "Huy", "Bảo", "Khoa", "Phúc", "Lộc", "Vinh", "Tiến", "Chiến",
        "Hòa",
    ];

    private static readonly string[] WomenMiddle =
        ["Thị", "Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Phương", "Kim", "Minh", "Bích", "Hồng", "Mai", "Thúy",
            "Diệu", "Khánh", "Quỳnh"];

    private static readonly string[] WomenGiven =
    [
        "Hoa", "Lan", "Hương", "Hà", "Thủy", "Nga", "Hằng", "Hạnh", "Linh", "Mai", "Ngân", "Yến", "Nhung", "Trang", "Thảo", "Phương",
        "Dung", "Loan", "Oanh", "Vân", "Anh", "Huyền", "Liên", "Tâm", "Hiền", "Thu", "Xuân", "Ngọc", "Bích", "Minh", "Chi", "Quyên", "Tuyết",
    ];

    private static readonly string[] Firms =
    [
        "Công ty TNHH Thương mại", "Công ty TNHH Dịch vụ", "Công ty Cổ phần", "Hộ kinh doanh", "Nhà hàng", "Cửa hàng", "Quán cà phê",
        "Phòng khám", "Khách sạn",
    ];

    private static readonly string[] Offices = ["Trường Mầm non", "Trung tâm Ngoại ngữ", "Nhà sinh hoạt cộng đồng", "Thư viện thiếu nhi"];

    private static readonly string[] Marks =
    [
        "Bếp Nhỏ Ngõ Dài", "Chổi Rơm", "Diều Giấy", "Đèn Lồng Cũ", "Ghế Mây", "Hạt Dẻ Rang", "Kẹo Lạc Giòn", "Lá Chuối Non", "Mực Tím",
        "Nón Lá Xinh", "Ô Cửa Xanh", "Phấn Bảng", "Quạt Nan", "Rổ Tre", "Sáo Trúc Ngân", "Tò He", "Ủng Cao Su", "Vở Ô Ly", "Xe Đạp Cũ",
        "Yếm Đào",
    ];

    /// <summary>A person's name, and whether it is a woman's.</summary>
    public static (string Name, bool Woman) Person(ref SplitMix64 random)
    {
        var family = Families[random.Weighted(FamilyWeights)];
        var woman = random.Chance(0.46);
        var middle = random.Of<string>(woman ? WomenMiddle : MenMiddle);
        var given = random.Of<string>(woman ? WomenGiven : MenGiven);

        // Where chance takes the same word twice, the common middle name stands in.
        middle = middle == given ? woman ? "Thị" : "Văn" : middle;
        return ($"{family} {middle} {given}", woman);
    }

    public static string Firm(ref SplitMix64 random) => $"{random.Of<string>(Firms)} {random.Of<string>(Marks)}";

    public static string Office(ref SplitMix64 random) => $"{random.Of<string>(Offices)} {random.Of<string>(Marks)}";
}
