using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Registry.Tests.Invitations;

public class InvitationLookTests
{
    [Fact]
    public async Task Nothing_changed_and_it_says_so()
    {
        await using var desk = await Desk.OpenAsync();
        var invitation = await desk.InviteAsync(await desk.InPoolAsync(), cutOff: 490);
        var look = Desk.Ok(await desk.Desks.Invitations.LookAsync(invitation.Id));
        Assert.True(look.Holds);
        Assert.Equal((496, 496, 0), (look.Then.Total, look.Now.Total, look.Forgiven));
        Assert.Empty(look.Lines);
        Assert.Equal("Your score is what it was at the invitation: 496 points. An application received today would meet what the invitation rests on.", look.Words.En);
    }

    [Fact]
    public async Task A_birthday_costs_points_and_is_forgiven()
    {
        await using var desk = await Desk.OpenAsync();
        // 30 on October 1, 2026: 105 points for age instead of 110.
        var profile = await desk.InPoolAsync(profile => profile with { BirthDate = new LocalDate(1996, 10, 1) });
        var invitation = await desk.InviteAsync(profile, cutOff: profile.Score);
        desk.Clock.Reset(Desk.At("2026-10-02T00:00:00Z"));
        var look = Desk.Ok(await desk.Desks.Invitations.LookAsync(invitation.Id));
        Assert.Equal((-5, 5), (look.Now.Total - look.Then.Total, look.Forgiven));
        Assert.Equal([(CrsFactor.Age, 110, 105)], look.Lines);
        Assert.True(look.Holds);
        Assert.Contains("Un anniversaire compte pour 5\u00a0points; cela ne vous nuit pas.", look.Words.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_that_ran_out_take_class_and_rank_away()
    {
        await using var desk = await Desk.OpenAsync("2026-10-01T12:00:00Z");
        var profile = await desk.InPoolAsync("tests-run-out");
        var invitation = await desk.InviteAsync(profile, cutOff: 400);
        desk.Clock.Reset(Desk.At("2026-11-20T12:00:00Z"));
        var look = Desk.Ok(await desk.Desks.Invitations.LookAsync(invitation.Id));
        Assert.Equal((437, 266), (look.Then.Total, look.Now.Total));
        Assert.Equal((false, false, false), (look.InClass, look.InRank, look.Holds));
        Assert.NotEmpty(look.ClassFailing);
        Assert.Contains("171 points less than at the invitation (437 points)", look.Words.En, StringComparison.Ordinal);
        Assert.Contains("below the cut-off of the round, 400 points", look.Words.En, StringComparison.Ordinal);
        Assert.Contains("it is better to decline", look.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_points_do_no_harm_at_or_above_the_cut_off()
    {
        await using var desk = await Desk.OpenAsync("2026-11-20T12:00:00Z");
        // The credential assessment turns five on December 3; the class of experience in Canada asks for none.
        var profile = await desk.InPoolAsync(profile => profile with
        {
            StudiesInCanada = [],
            Education =
            [
                new Credential
                {
                    Level = CredentialLevel.ThreeYearOrMore, Country = "VN", Completed = new LocalDate(2021, 6, 30),
                    Assessment = new CredentialAssessment { Body = "wes", Issued = new LocalDate(2021, 12, 3), Equivalent = CredentialLevel.ThreeYearOrMore },
                },
            ],
        });
        var invitation = await desk.InviteAsync(profile, cutOff: 250);
        desk.Clock.Reset(Desk.At("2026-12-04T12:00:00Z"));
        var look = Desk.Ok(await desk.Desks.Invitations.LookAsync(invitation.Id));
        Assert.True(look.Now.Total < look.Then.Total && look.Now.Total >= 250);
        Assert.Equal((true, true, true, 0), (look.InClass, look.InRank, look.Holds, look.Forgiven));
    }

    [Fact]
    public async Task Who_left_the_category_of_the_round_is_told()
    {
        await using var desk = await Desk.OpenAsync("2026-10-01T12:00:00Z");
        var profile = await desk.InPoolAsync("tests-run-out");
        Assert.Contains("french", profile.Categories.Split(';'));
        var invitation = await desk.InviteAsync(profile, cutOff: 100, category: "french");
        Assert.True(Desk.Ok(await desk.Desks.Invitations.LookAsync(invitation.Id)).InCategory);
        desk.Clock.Reset(Desk.At("2026-11-25T12:00:00Z"));
        var look = Desk.Ok(await desk.Desks.Invitations.LookAsync(invitation.Id));
        Assert.False(look.InCategory);
        Assert.Contains("Vous n’êtes plus dans la catégorie de cette ronde.", look.Words.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_invitation_is_an_error()
    {
        await using var desk = await Desk.OpenAsync();
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Invitations.LookAsync(Guid.NewGuid()));
    }
}
