using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// An address read for the order in which people are visited: by street, then as the houses lie along it. "Số 5 ngách 34 ngõ 12 Thái Thịnh" and
/// "12/34/5 Thái Thịnh" lie between number 12 and number 13 of the street. What cannot be read is still ordered, by its own letters and numbers;
/// the address itself is kept as it was written.
/// </summary>
/// <param name="Street">The street as it was written, without "phố" or "đường"; null where none was found.</param>
/// <param name="Short">The address without ward, district and city.</param>
/// <param name="Key">To be compared byte by byte. It is folded: one street written with and without accents is one street.</param>
public sealed partial record VisitAddress(string? Street, string Short, string Key)
{
    /// <summary>The key of an address that is not there: after all others.</summary>
    public const string None = "~~";

    // An index entry has room for it, and nobody's house number stands so far back.
    private const int LongestKey = 200;
    private const char Between = '\t';

    private static readonly string[] Administrative = ["ha noi", "hanoi", "hn", "tp ha noi", "viet nam", "vn"];
    private static readonly string[] AlleyWords = ["ngo", "ngach", "hem"];

    /// <summary>Reads an address as people write it.</summary>
    public static VisitAddress Parse(string? raw)
    {
        var parts = CleanText.Of(raw).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((part, index) => Local(part.Split(' ', StringSplitOptions.RemoveEmptyEntries), index)).Where(words => words.Length > 0).ToList();
        if (parts.Count == 0)
        {
            return new(null, "", None);
        }

        // The part that says the most about the street; the others are numbers before it, or a building's name.
        var read = parts.ConvertAll(StreetPart.Read);
        var main = read.MaxBy(part => part.Weight)!;
        var numbers = main.Path.Concat(read.Where(part => part != main && part.Street.Length == 0).SelectMany(part => part.Path))
            .OrderBy(number => number.Level).Select(number => Padded(number.Text));
        var rest = read.Where(part => part != main && part.Street.Length > 0).Select(part => Padded(Fold.Key(part.Text)));
        var street = main.Street.Length == 0 ? null : main.Street;
        var key = string.Join(Between, street is null ? "~" : Padded(Fold.Key(Bare(street))), string.Join(' ', numbers), string.Join(' ', rest));
        return new(street, string.Join(", ", parts.Select(words => string.Join(' ', words))), key.Length > LongestKey ? key[..LongestKey] : key);
    }

    /// <summary>The key of a flat: floor, then number; the floor called 3A lies over the third.</summary>
    public static string UnitKey(string? unit)
    {
        var flat = UnitPrefix().Replace(Fold.Key(unit), "");
        var floor = Floor().Match(flat);
        var key = floor.Success ? $"{Padded(floor.Groups[1].Value + floor.Groups[2].Value)} {Padded(floor.Groups[3].Value)}" : Padded(flat);
        return key.Length > LongestKey ? key[..LongestKey] : key;
    }

    /// <summary>The words of a part up to where the administration begins; none when that is all there is.</summary>
    private static string[] Local(string[] words, int index)
    {
        var whole = Fold.Key(string.Join(' ', words));
        if (Administrative.Contains(whole) || GroupPart().IsMatch(whole)
            || (index > 0 && AdministrativePart().IsMatch(string.Join(' ', words).ToLowerInvariant())))
        {
            return [];
        }

        // By the accents: Phương Mai is a street and Quan Nhân too.
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].ToLowerInvariant();
            if (AdministrativeWord().IsMatch(word) || (word == "thành" && i + 1 < words.Length && words[i + 1].Equals("phố", StringComparison.OrdinalIgnoreCase)))
            {
                return words[..i];
            }
        }

        return words;
    }

    // "Ngõ Thái Thịnh 1" is looked for among what begins with its name.
    private static string Bare(string street) => NamedAlley().Replace(street, "");

    private static string Padded(string text) => Digits().Replace(text, static number => number.Value.TrimStart('0').PadLeft(5, '0'));

    /// <summary>A part between commas: its numbers, outermost alley first, and the words that are left for a street.</summary>
    private sealed record StreetPart(string Street, IReadOnlyList<(int Level, string Text)> Path, int Weight, string Text)
    {
        public static StreetPart Read(string[] words)
        {
            var folded = Array.ConvertAll(words, word => Fold.Key(word).TrimEnd('.', ':'));
            var street = new List<string>();
            var path = new List<(int, string)>();
            var named = false;
            var isBuilding = BuildingPart().IsMatch(string.Join(' ', folded));
            for (var i = 0; i < words.Length; i++)
            {
                var next = i + 1 < words.Length ? folded[i + 1] : "";
                var level = Array.IndexOf(AlleyWords, folded[i]);
                if (level >= 0 && BeginsWithDigit(next))
                {
                    path.Add((level, folded[++i]));
                }
                else if (folded[i] is "so" or "sn" or "nha" && BeginsWithDigit(next))
                {
                    AddHouse(path, folded[++i]);
                }
                else if (folded[i] is "pho" or "duong" && street.Count == 0 && next.Length > 0)
                {
                    // What follows belongs to the name, also where it is a number: đường 19/5.
                    named = true;
                    street.Add(words[++i]);
                }
                else if (street.Count == 0 && BeginsWithDigit(folded[i]))
                {
                    AddHouse(path, folded[i]);
                }
                else if (!(street.Count == 0 && (folded[i], next) is ("so", "nha") or ("nha", "so")))
                {
                    street.Add(words[i]);
                }
            }

            var weight = named ? 3 : street.Count == 0 ? 0 : isBuilding ? 1 : path.Count > 0 ? 3 : 2;
            return new(string.Join(' ', street), path, weight, string.Join(' ', words));
        }

        // Slashes nest: the alley on the street first, the house last. A range is its first house.
        private static void AddHouse(List<(int, string)> path, string number) =>
            path.AddRange(number.Split('/', StringSplitOptions.RemoveEmptyEntries).Select((part, depth) => (AlleyWords.Length + depth, part.Split('-')[0])));

        private static bool BeginsWithDigit(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]);
    }

    [GeneratedRegex(@"^(phường|quận|huyện|tp|tp\..*|p\.|p\.\p{L}.*|q\.|q\.\p{L}.*|q\.?\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AdministrativeWord();

    [GeneratedRegex(@"^(phuong|quan|huyen|thanh pho|tp)[ .]", RegexOptions.CultureInvariant)]
    private static partial Regex AdministrativePart();

    [GeneratedRegex(@"^(to( dan pho)?|tdp)( so)? ?\d+[a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupPart();

    [GeneratedRegex(@"^(p\.? ?\d|phong|can|chung cu|cc |toa|nha [a-z]\d|nha o |ktt|khu|tang|block|lo )", RegexOptions.CultureInvariant)]
    private static partial Regex BuildingPart();

    [GeneratedRegex(@"^(ngõ|ngo|ngách|ngach|hẻm|hem)\s+(?=\D)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedAlley();

    [GeneratedRegex(@"^((can ho|can|phong|so|p)[ .]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex UnitPrefix();

    [GeneratedRegex(@"^(\d+)([a-z]?)(\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Floor();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
