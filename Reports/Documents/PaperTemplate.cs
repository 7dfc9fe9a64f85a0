using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents;

/// <summary>One kind of paper: what it is, what its texts say by the figures alone, and how it is put together. A new paper is one of these.</summary>
internal abstract class PaperTemplate
{
    public abstract PaperKind Kind { get; }

    public abstract Letterhead ProposeLetterhead(ProgressFigures figures);

    public virtual IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures) => new Dictionary<string, string>();

    public abstract Paper Compose(PaperContent content, ProgressFigures figures);
}
