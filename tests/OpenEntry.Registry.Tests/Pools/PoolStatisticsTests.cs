using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Tests.Records;

namespace OpenEntry.Registry.Tests.Pools;

public class PoolStatisticsTests
{
    [Fact]
    public async Task Figures_count_states_programs_categories_and_bands()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("developer-toronto", "Alpha");
        await desk.InPoolAsync("developer-toronto", "Beta");
        await desk.InPoolAsync("tests-run-out", "Gamma");
        var gone = await desk.InPoolAsync("senior-manager", "Delta");
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(gone.Id, null, Desk.Officer));
        var figures = await desk.Desks.Statistics.FiguresAsync();
        Assert.Equal(3, figures.InPool);
        Assert.Equal(1, figures.ByState[ProfileState.Withdrawn]);
        Assert.True(figures.ByProgram[ProgramSet.CEC] >= 2);
        Assert.Equal(0, figures.ByProgram[ProgramSet.PNP]);
        Assert.Equal(1, figures.ByCategory["french"]);
        Assert.Equal([(451, 500, 2), (491, 500, 2), (401, 450, 1), (431, 440, 1)], figures.Bands.Where(band => band.Count > 0).Select(band => (band.From, band.To, band.Count)));
    }

    [Fact]
    public void Bands_are_those_of_the_official_distribution_and_add_up()
    {
        var bands = PoolBand.Of(Enumerable.Range(0, 1201).Select(score => KeyValuePair.Create(score, 1)));
        Assert.Equal(17, bands.Count);
        Assert.Equal(1201, bands.Where(band => !band.IsPart).Sum(band => band.Count));
        Assert.Equal(
            "601-1200:600 501-600:100 451-500:50 491-500:10 481-490:10 471-480:10 461-470:10 451-460:10 401-450:50 441-450:10 431-440:10 421-430:10 411-420:10 401-410:10 351-400:50 301-350:50 0-300:301",
            string.Join(' ', bands.Select(band => $"{band.From}-{band.To}:{band.Count}")));
        Assert.Equal(Lab.History.PoolBands.Ranges[..17], bands.Select(band => (band.From, band.To)));
    }

    [Fact]
    public async Task Rank_counts_who_is_above_by_score_then_by_instant_and_says_who_is_tied()
    {
        await using var desk = await Desk.OpenAsync();
        var low = await desk.InPoolAsync("tests-run-out", "Alpha");
        var first = await desk.InPoolAsync("developer-toronto", "Beta");
        var tied = await desk.InPoolAsync("developer-toronto", "Gamma");
        desk.Clock.AdvanceMinutes(1);
        var later = await desk.InPoolAsync("developer-toronto", "Delta");
        var statistics = desk.Desks.Statistics;
        Assert.Equal(new PoolRank(first.Number, 496, 0, 0, 1, 2, 4), Desk.Ok(await statistics.RankAsync(first.Number)));
        Assert.Equal(1, Desk.Ok(await statistics.RankAsync(tied.Number)).Rank);
        Assert.Equal(3, Desk.Ok(await statistics.RankAsync(later.Number)).Rank);
        Assert.Equal(4, Desk.Ok(await statistics.RankAsync(low.Number)).Rank);
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(low.Id, null, Desk.Officer));
        Desk.Refused(RegistryErrors.WrongState, await statistics.RankAsync(low.Number));
        Desk.Refused(RegistryErrors.NotFound, await statistics.RankAsync("E000000000"));
    }

    [Fact]
    public async Task Bands_of_a_past_instant_are_those_that_were_counted_then()
    {
        await using var desk = await Desk.OpenAsync();
        var counted = new List<(Instant At, IReadOnlyList<PoolBand> Bands)>();
        var developer = await desk.InPoolAsync("developer-toronto", "Alpha");
        await CountAsync();
        var runsOut = await desk.InPoolAsync("tests-run-out", "Beta");
        await CountAsync();
        Desk.Ok(await desk.Desks.Profiles.EditAsync(developer.Id, Desk.Sample("developer-toronto", profile => profile with { Education = [] }), null, Desk.Officer));
        await CountAsync();
        var nomination = Desk.Ok(await desk.Desks.Nominations.OfferAsync(developer.Number, "SK-1", Actors.Saskatchewan));
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(nomination.Id, Actor.Candidate(developer.PersonId)));
        await CountAsync();
        var renewed = Desk.Ok(await desk.Desks.Profiles.RenewAsync(developer.Id, Desk.Officer));
        Desk.Ok(await desk.Desks.Profiles.SubmitAsync(renewed.Id, null, Desk.Officer));
        await CountAsync();
        await desk.InviteAsync(await desk.ProfileAsync(renewed.Id));
        await CountAsync();
        desk.Clock.AdvanceDays(80);
        await desk.Desks.Keeper.KeepAsync();
        await CountAsync();
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(runsOut.Id, null, Desk.Officer));
        await CountAsync();
        desk.Clock.AdvanceDays(400);
        await desk.Desks.Keeper.KeepAsync();
        Assert.Equal(8, counted.Count);
        Assert.Equal(6, counted.Select(one => string.Join(' ', one.Bands)).Distinct().Count());
        foreach (var (at, bands) in counted)
        {
            var past = Desk.Ok(await desk.Desks.Statistics.BandsOnAsync(at));
            Assert.Equal(bands, past.Bands);
            Assert.Equal(0, past.Unknown);
        }

        async Task CountAsync()
        {
            counted.Add((desk.Clock.GetCurrentInstant(), (await desk.Desks.Statistics.FiguresAsync()).Bands));
            desk.Clock.AdvanceMinutes(1);
        }
    }

    [Fact]
    public async Task Who_was_forgotten_since_is_counted_apart()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("developer-toronto", "Alpha");
        var forgotten = await desk.InPoolAsync("tests-run-out", "Beta");
        var then = desk.Clock.GetCurrentInstant();
        desk.Clock.AdvanceMinutes(1);
        Desk.Ok(await desk.Desks.People.ForgetAsync(forgotten.PersonId, Desk.Officer, "asked for"));
        var past = Desk.Ok(await desk.Desks.Statistics.BandsOnAsync(then));
        Assert.Equal((1, 1), (past.InPool, past.Unknown));
        Assert.Equal((1, 0), ((Desk.Ok(await desk.Desks.Statistics.BandsOnAsync(desk.Clock.GetCurrentInstant()))).InPool, (Desk.Ok(await desk.Desks.Statistics.BandsOnAsync(desk.Clock.GetCurrentInstant()))).Unknown));
    }

    [Fact]
    public async Task The_pool_of_an_instant_that_is_yet_to_come_is_not_told()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00Z");
        await desk.InPoolAsync();
        Assert.Equal(1, Desk.Ok(await desk.Desks.Statistics.BandsOnAsync(Desk.At("2026-09-01T12:00:00Z"))).InPool);
        Desk.Refused(RegistryErrors.PoolAhead, await desk.Desks.Statistics.BandsOnAsync(Desk.At("2026-09-01T12:00:00.000001Z")));
    }
}
