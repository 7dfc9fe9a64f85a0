using Coordination.Dashboard.Desk;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A draft's texts as somebody types them: shared by their form and the steps beside it, so that no step leaves them behind.</summary>
public sealed class TypedTexts
{
    private readonly Dictionary<string, string> _typed = [];
    private IReadOnlyDictionary<string, string> _kept = new Dictionary<string, string>();

    /// <summary>Something is typed that is not kept yet.</summary>
    public bool IsChanged => _typed.Count > 0;

    public string? this[string key] => _typed.GetValueOrDefault(key) ?? _kept.GetValueOrDefault(key);

    /// <summary>Puts a paper's kept texts beneath what is typed; another's edit of another text is not undone.</summary>
    public void Show(PaperSheet sheet) => _kept = PackTexts.Kept(sheet);

    public void Type(string key, string? text)
    {
        _typed[key] = text ?? "";
        if (_typed[key] == _kept.GetValueOrDefault(key))
        {
            _typed.Remove(key);
        }
    }

    /// <summary>All texts, as they are to be kept.</summary>
    public string Write() => OfficeSettings.WriteTexts(
        _kept.Keys.Union(_typed.Keys).ToDictionary(key => key, key => this[key] ?? ""));

    /// <summary>They are kept, or nobody wants them any more.</summary>
    public void Forget() => _typed.Clear();
}
