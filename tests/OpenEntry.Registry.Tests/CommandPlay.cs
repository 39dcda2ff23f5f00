using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests;

/// <summary>Plays a sequence of commands in an office, and holds after each what must hold.</summary>
internal sealed partial class CommandPlay(Desk desk)
{
    private static readonly string[] s_samples =
    [
        "developer-toronto", "tests-run-out", "senior-manager", "nurse-douala", "engineer-lagos", "physician-halifax", "welder-alberta", "couple-swap",
        "cook-two-offers", "leap-day", "nominee-saskatchewan", "analyst-noc-2016",
    ];

    private static readonly Duration[] s_spans =
    [
        Duration.FromHours(1), Duration.FromHours(7), Duration.FromHours(25), Duration.FromDays(9), Duration.FromDays(31), Duration.FromDays(61), Duration.FromDays(200),
    ];

    private static readonly string[] s_provinces = ["ON", "SK", "NB"];

    private int _names;

    private Desks Desks => desk.Desks;

    public async Task BeginAsync(int people, int from)
    {
        for (var i = 0; i < people; i++)
        {
            var draft = await RegisterAsync(from + i);
            if (draft is not null) await TryAsync(() => Desks.Profiles.SubmitAsync(draft.Id, null, Desk.Officer));
        }
    }

    public async Task StepAsync(Step step)
    {
        var (command, who, how) = step;
        switch (command)
        {
            case Command.Register: await RegisterAsync(how); break;
            case Command.Draft: await DraftAsync(who, how); break;
            case Command.Submit: await WithProfileAsync(step, row => Desks.Profiles.SubmitAsync(row.Id, null, Desk.Officer), ProfileState.Draft); break;
            case Command.Edit:
                await WithProfileAsync(step, row => Desks.Profiles.EditAsync(row.Id, Document(how), null, Desk.Officer), ProfileState.Draft, ProfileState.InPool, ProfileState.Ineligible);
                break;
            case Command.Withdraw: await WithProfileAsync(step, row => Desks.Profiles.WithdrawAsync(row.Id, null, Desk.Officer), ProfileState.InPool, ProfileState.Ineligible); break;
            case Command.Renew: await WithProfileAsync(step, row => Desks.Profiles.RenewAsync(row.Id, Desk.Officer), ProfileState.InPool, ProfileState.Expired, ProfileState.Withdrawn); break;
            case Command.OfferNomination:
                await WithProfileAsync(step, row => Desks.Nominations.OfferAsync(row.Number, $"C-{how}", Province(how)), ProfileState.InPool, ProfileState.Ineligible);
                break;
            case Command.AcceptNomination: await WithNominationAsync(step, one => Desks.Nominations.AcceptAsync(one.Id, Desk.Officer)); break;
            case Command.RefuseNomination: await WithNominationAsync(step, one => Desks.Nominations.RefuseAsync(one.Id, Desk.Officer)); break;
            case Command.RevokeNomination:
                await WithNominationAsync(step, one => Desks.Nominations.RevokeAsync(one.Id, how % 5 == 0 ? Province(how) : Actor.Province(one.Province), "as it happens"), NominationState.Accepted);
                break;
            case Command.AcceptInvitation: await WithInvitationAsync(step, one => Desks.Invitations.AcceptAsync(one.Id, Desk.Officer)); break;
            case Command.DeclineInvitation: await WithInvitationAsync(step, one => Desks.Invitations.DeclineAsync(one.Id, Desk.Officer)); break;
            case Command.CancelInvitation: await WithInvitationAsync(step, one => Desks.Invitations.CancelAsync(one.Id, Desk.Officer, how % 5 == 0 ? " " : "an error")); break;
            case Command.TimePasses: await PassAsync(s_spans[how % s_spans.Length]); break;
            case Command.Round: await RoundAsync(step); break;
            default: await RoundStepAsync(step); break;
        }

        await HoldAsync();
    }

    private async Task<ProfileRow?> RegisterAsync(int how)
    {
        var details = new PersonDetails { FamilyName = $"Family{++_names}", GivenNames = "Given", Email = $"{_names}@example.org" };
        return await TryAsync(() => Desks.Profiles.DraftAsync(details, OfficialLanguage.English, Document(how), Desk.Officer));
    }

    private async Task DraftAsync(int who, int how)
    {
        await using var db = desk.Store.Open();
        var people = await db.People.OrderBy(one => one.Id).Select(one => one.Id).ToListAsync();
        await TryAsync(() => Desks.Profiles.DraftAsync(people[who % people.Count], Document(how), Desk.Officer));
    }

    // A nomination of one's own saying is refused: a sample that has one says so.
    private byte[] Document(int how) => Desk.Sample(s_samples[how % s_samples.Length], profile => profile with { FamilyName = $"Family{++_names}" });

    private static Actor Province(int how) => Actor.Province(s_provinces[how % s_provinces.Length]);

    private async Task WithProfileAsync<T>(Step step, Func<ProfileRow, Task<Result<T>>> command, params ProfileState[] fitting)
        where T : class
    {
        await using var db = desk.Store.Open();
        var rows = await db.Profiles.AsNoTracking().OrderBy(one => one.Number).ToListAsync();
        if (Choose(step, rows, row => fitting.Contains(row.State)) is { } chosen) await TryAsync(() => command(chosen));
    }

    private async Task WithNominationAsync(Step step, Func<NominationRow, Task<Result<NominationRow>>> command, params NominationState[] fitting)
    {
        await using var db = desk.Store.Open();
        var rows = await db.Nominations.AsNoTracking().OrderBy(one => one.OfferedAt).ToListAsync();
        if (Choose(step, rows, row => row.State == NominationState.Offered || fitting.Contains(row.State)) is { } chosen) await TryAsync(() => command(chosen));
    }

    private async Task WithInvitationAsync<T>(Step step, Func<InvitationRow, Task<Result<T>>> command)
        where T : class
    {
        await using var db = desk.Store.Open();
        var rows = await db.Invitations.AsNoTracking().OrderBy(one => one.IssuedAt).ThenBy(one => one.Id).ToListAsync();
        if (Choose(step, rows, row => row.State == InvitationState.Issued) is { } chosen) await TryAsync(() => command(chosen));
    }

    // Mostly one for which the command is meant, and any other now and then.
    private static T? Choose<T>(Step step, List<T> rows, Func<T, bool> fitting)
        where T : class
    {
        var meant = step.How % 4 == 0 ? rows : [.. rows.Where(fitting)];
        if (meant.Count == 0) meant = rows;
        return meant.Count == 0 ? null : meant[step.Who % meant.Count];
    }

    private async Task PassAsync(Duration span)
    {
        desk.Clock.Advance(span);
        await Desks.Keeper.KeepAsync();
        await Desks.InvitationKeeper.LapseAsync();
        await Desks.Nominations.LapseAsync();
        var kept = await RegistryRows.OfAsync(desk);
        await Desks.Keeper.KeepAsync();
        await Desks.InvitationKeeper.LapseAsync();
        await Desks.Nominations.LapseAsync();
        Assert.Equal(kept, await RegistryRows.OfAsync(desk));
    }

    /// <summary>Does a command a second later than the one before; refused, it must have changed nothing.</summary>
    private async Task<T?> TryAsync<T>(Func<Task<Result<T>>> command)
        where T : class
    {
        desk.Clock.AdvanceSeconds(1);
        var before = await RegistryRows.OfAsync(desk);
        var result = await command();
        if (result.IsOk) return result.Value;
        Assert.Equal(before, await RegistryRows.OfAsync(desk));
        return null;
    }
}
