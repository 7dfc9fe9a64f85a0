using System.Security.Cryptography;

using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Documents;
using Coordination.Reports.Layout;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>What a proof found, in words for an operator.</summary>
/// <param name="Differences">What is not as it was issued; none when everything holds.</param>
/// <param name="Notes">What could not be looked at here, and why.</param>
public sealed record PaperFindings(IReadOnlyList<string> Differences, IReadOnlyList<string> Notes);

/// <summary>
/// Is an issued paper still what was issued, and does it say what the journal says? Folds each ward's journal to the frozen position, looks at
/// the hashes of the kept files, and writes the paper anew from its frozen figures.
/// </summary>
public sealed class PaperProof(PaperSheets sheets, PastFigures past, PaperPress press)
{
    /// <summary>Null when there is no such paper.</summary>
    public async Task<PaperFindings?> RunAsync(long id, CancellationToken token)
    {
        if (await sheets.ReadAsync(Actor.Program, id, token) is not { } sheet)
        {
            return null;
        }

        var (differences, notes) = (new List<string>(), new List<string>());
        await FiguresAsync(sheet, differences, token);
        if (sheet.Line.IsIssued)
        {
            await FilesAsync(sheet, differences, notes, token);
        }
        else
        {
            notes.Add("It was not issued: there are no files to be looked at.");
        }

        return new PaperFindings(differences, notes);
    }

    private async Task FiguresAsync(PaperSheet sheet, List<string> differences, CancellationToken token)
    {
        var parts = sheet.Figures.Select(ProgressFigures.Parse).ToArray();
        foreach (var at in sheet.Positions.Distinct())
        {
            var ward = await past.FoldAsync(at.WardId, at.Position, token, parts[0].FoldedAt is null ? null : parts[0].AsOf);
            differences.AddRange(ward is null
                ? [$"The journal of ward {at.Ward} does not reach position {at.Position} without a gap."]
                : parts.SelectMany(part => FoldedFigures.Differences(part, at, ward)));
        }
    }

    private async Task FilesAsync(PaperSheet sheet, List<string> differences, List<string> notes, CancellationToken token)
    {
        var told = await sheets.IssuedHashesAsync(Actor.Program, sheet.Line.PaperId, token);
        if (sheet.Font != press.Font)
        {
            notes.Add($"It was set in {sheet.Font} and this machine sets in {press.Font}: it was not written anew.");
        }

        foreach (var (role, format) in PaperNames.Formats(sheet.Line.Kind).Where(file => sheet.File(file.Role) is not null))
        {
            if (await sheets.FileAsync(Actor.Program, sheet.Line.PaperId, role, token) is not var (kept, content))
            {
                continue;
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            if (hash != kept.Sha256 || (role == PaperFileRoles.Pdf && told.Any(one => one != hash)))
            {
                differences.Add($"The {role} is not the one that was issued: its hash is another.");
            }

            if (sheet.Font == press.Font)
            {
                Anew(sheet, role, format, null, content, differences, notes);
            }
        }

        // What group leaders are handed of a pack are its sheets.
        foreach (var (part, hash, content) in await sheets.SheetFilesAsync(Actor.Program, sheet.Line.PaperId, token))
        {
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != hash)
            {
                differences.Add($"Sheet {part + 1} is not the one that was issued: its hash is another.");
            }

            if (sheet.Font == press.Font)
            {
                Anew(sheet, $"sheet {part + 1}", PaperFormat.Pdf, part, content, differences, notes);
            }
        }
    }

    private void Anew(PaperSheet sheet, string role, PaperFormat format, int? part, byte[] kept, List<string> differences, List<string> notes)
    {
        byte[] written;
        try
        {
            written = press.Write(sheet, format, part);
        }
        catch (PaperException unprintable)
        {
            differences.Add($"The {role} cannot be written anew: {unprintable.Message}");
            return;
        }

        if (WrittenPaper.Same(format, written, kept))
        {
            return;
        }

        // The kept bytes are the paper. That another make sets it otherwise says nothing of them; that the same make does, says that what it is made of was bent.
        if (sheet.Writer == PaperPress.Make)
        {
            differences.Add($"The {role}, written anew from the frozen figures, is another.");
        }
        else
        {
            notes.Add($"Another make of the program wrote the {role}; this one sets it otherwise. What is kept is the paper.");
        }
    }
}
