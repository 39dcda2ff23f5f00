using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Tests;

/// <summary>Rounds, up to their release.</summary>
public sealed partial class Desk
{
    /// <summary>A round that two officers approved.</summary>
    public async Task<RoundRow> ApprovedRoundAsync(RoundOrder order)
    {
        var round = Ok(await Desks.Rounds.DraftAsync(order, Officer));
        var rehearsal = Ok(await Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), Officer));
        if (rehearsal.Stopping.Any()) Ok(await Desks.Rehearsals.RehearseAsync(round.Number, rehearsal.Stopping.ToDictionary(one => one.Gate, _ => "a test"), Officer));
        Ok(await Desks.Rounds.ApproveAsync(round.Number, null, Officer));
        return Ok(await Desks.Rounds.ApproveAsync(round.Number, null, Actor.Officer("Singh")));
    }
}
