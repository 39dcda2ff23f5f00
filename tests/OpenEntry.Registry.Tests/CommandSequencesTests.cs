using CsCheck;

namespace OpenEntry.Registry.Tests;

/// <summary>
/// Whatever officers, candidates, provinces and time do in whatever order: what must never happen does not, and what is refused changes nothing.
/// </summary>
public class CommandSequencesTests
{
    private static readonly Gen<Step> s_step = Gen.Select(
        Gen.OneOf(
            Command.Register, Command.Draft, Command.Submit, Command.Submit, Command.Edit, Command.Edit, Command.Withdraw, Command.Renew,
            Command.OfferNomination, Command.OfferNomination, Command.AcceptNomination, Command.AcceptNomination, Command.RefuseNomination, Command.RevokeNomination,
            Command.DraftRound, Command.Rehearse, Command.Approve, Command.Release, Command.WithdrawRound, Command.Round, Command.Round, Command.Round,
            Command.AcceptInvitation, Command.DeclineInvitation, Command.CancelInvitation, Command.TimePasses, Command.TimePasses, Command.TimePasses),
        Gen.Int[0, 99], Gen.Int[0, 99], (command, who, how) => new Step(command, who, how));

    [Fact]
    public async Task No_sequence_of_commands_breaks_what_must_hold()
    {
        var many = Environment.GetEnvironmentVariable("OPENENTRY_LONG") == "1";
        await Gen.Select(Gen.Int[3, 8], Gen.Int[0, 99], s_step.Array[8, 14]).SampleAsync(
            async one =>
            {
                var (people, from, steps) = one;
                await using var desk = await Desk.OpenAsync();
                var play = new CommandPlay(desk);
                await play.BeginAsync(people, from);
                foreach (var step in steps) await play.StepAsync(step);
                await play.EndAsync();
            },
            iter: many ? 500 : 8, threads: 1, print: one => $"{one.Item1} people from sample {one.Item2}: {string.Join(", ", one.Item3)}");
    }
}

/// <summary>What somebody does in a sequence.</summary>
internal enum Command
{
    Register,
    Draft,
    Submit,
    Edit,
    Withdraw,
    Renew,
    OfferNomination,
    AcceptNomination,
    RefuseNomination,
    RevokeNomination,
    DraftRound,
    Rehearse,
    Approve,
    Release,
    WithdrawRound,

    /// <summary>From draft to release, with whatever the numbers say in between.</summary>
    Round,
    AcceptInvitation,
    DeclineInvitation,
    CancelInvitation,
    TimePasses,
}

/// <summary>One step of a sequence.</summary>
/// <param name="Command">What is done.</param>
/// <param name="Who">Chooses to whom or what, among those there are.</param>
/// <param name="How">Chooses how.</param>
internal sealed record Step(Command Command, int Who, int How);
