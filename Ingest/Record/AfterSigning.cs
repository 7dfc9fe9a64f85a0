namespace Coordination.Ingest.Record;

/// <summary>What followed a signature; neither moves the stage. Nothing of it holds for a contract that is not signed now.</summary>
/// <param name="Certified">The ministry's axis certified the contract, not before its last void.</param>
/// <param name="NeedsHelp">Help was asked for and not given yet, by the customer or by a provider that reported an error; a later certificate settles it.</param>
public readonly record struct AfterSigning(bool Certified, bool NeedsHelp)
{
    /// <summary>Of a contract's milestones and the stage that was derived from them.</summary>
    public static AfterSigning Of(Milestones all, Stage stage)
    {
        if (stage != Stage.Signed)
        {
            return default;
        }

        // A certificate settles the errors on the way to it: a provider that tries again and succeeds needs nobody.
        var certified = Standing.AtOrAfter(all[EventType.ContractCertified], all[EventType.ContractVoided]);
        return new(
            certified,
            Standing.After(all[EventType.HelpRequested], all[EventType.HelpResolved])
                && (!certified || Standing.After(all[EventType.HelpRequested], all[EventType.ContractCertified])));
    }
}
