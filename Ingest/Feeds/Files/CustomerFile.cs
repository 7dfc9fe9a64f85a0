using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Reads customer lists: each row taken, taken with warnings, or refused with its reason.</summary>
public static class CustomerFile
{
    public static IEnumerable<RowResult<CustomerRow>> Read(Table table) => table.Rows.Select(One);

    private static RowResult<CustomerRow> One(TableRow row)
    {
        var draft = new RowDraft(row);
        return draft.Finish(new CustomerRow
        {
            Row = row.Number,
            Code = draft.Code(),
            Holder = draft.Text(Fields.Holder),
            Address = draft.Text(Fields.Address),
            Phone = PhoneOf(draft),
            IdNumber = IdNumberOf(draft),
            GroupCode = GroupOf(draft),
            Building = draft.Text(Fields.Building),
            Unit = draft.Text(Fields.Unit),
            Category = draft.Text(Fields.Category),
            ContractNumber = draft.Text(Fields.ContractNumber),
        });
    }

    private static string? PhoneOf(RowDraft draft)
    {
        var raw = draft.Row.Text(Fields.Phone);
        var (phone, warning, refusal) = Phone.Parse(raw);
        Note(draft, Fields.Phone, raw, warning, refusal);
        return phone;
    }

    private static string? IdNumberOf(RowDraft draft)
    {
        var raw = draft.Row.Text(Fields.IdNumber);
        var (number, warning, refusal) = CitizenId.Parse(raw);
        Note(draft, Fields.IdNumber, raw, warning, refusal);
        return number;
    }

    private static string? GroupOf(RowDraft draft)
    {
        var text = draft.Text(Fields.Group);
        if (draft.Row.Cell(Fields.Group).Date is not null)
        {
            return null;
        }

        if (GroupCode.TryParse(text, out var code))
        {
            return code;
        }

        if (text is not null && text.Any(char.IsLetterOrDigit))
        {
            draft.Warn(Fields.Group, text, $"Không đọc được tổ dân phố “{text}”; khách hàng được ghi là chưa có tổ.");
        }

        return null;
    }

    private static void Note(RowDraft draft, string field, string? raw, string? warning, string? refusal)
    {
        if (warning is not null)
        {
            draft.Warn(field, raw, warning);
        }

        if (refusal is not null)
        {
            draft.Refuse(field, raw, refusal);
        }
    }
}
