using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Tests.Noc;

public class OccupationStandingsTests
{
    private static readonly LawBook s_law = LawBook.Embedded();

    // NOC 2021 came into use on 16 November 2022.
    private static readonly LocalDate s_lastOf2016 = new(2022, 11, 15);
    private static readonly LocalDate s_firstOf2021 = new(2022, 11, 16);

    [Fact]
    public void The_edition_is_that_of_the_day_and_codes_of_the_other_one_are_neither_skilled_nor_not()
    {
        var (before, after) = (On(s_lastOf2016), On(s_firstOf2021));
        var (old, young) = (s_law.Noc[NocCode.Parse("2173")]!, s_law.Noc[NocCode.Parse("21231")]!);
        Assert.Equal((2016, 2021), (before.Edition, after.Edition));
        Assert.Equal((s_lastOf2016, s_firstOf2021), (before.On, after.On));
        Assert.Equal((true, (bool?)null), (before.IsSkilled(old), before.IsSkilled(young)));
        Assert.Equal(((bool?)null, true), (after.IsSkilled(old), after.IsSkilled(young)));
        // TEER 4 is not.
        Assert.False(after.IsSkilled(s_law.Noc[NocCode.Parse("64100")]!));
    }

    [Fact]
    public void Trades_categories_and_the_other_edition_are_told()
    {
        var standings = On(new LocalDate(2023, 9, 1));
        var (cook, developer) = (standings.Noc[NocCode.Parse("63200")]!, standings.Noc[NocCode.Parse("21231")]!);
        Assert.True(standings.IsTrade(cook));
        Assert.False(standings.IsTrade(developer));
        Assert.Equal(["stem"], standings.Categories(developer).Select(category => category.Key));
        Assert.Equal(["6322"], standings.Other(cook).Select(occupation => occupation.Code.ToString()));
    }

    private static OccupationStandings On(LocalDate day) => new(s_law.On(day), day);
}
