using NodaTime;

namespace OpenEntry.Law.Tests;

public class WordingTests
{
    private const OfficialLanguage En = OfficialLanguage.English;
    private const OfficialLanguage Fr = OfficialLanguage.French;

    [Fact]
    public void Numbers_are_grouped_as_each_language_does()
    {
        Assert.Equal(["0", "999", "1,234", "-1,234,567"], new long[] { 0, 999, 1234, -1234567 }.Select(n => Wording.Number(n, En)));
        Assert.Equal(["0", "999", "1\u00a0234", "-1\u00a0234\u00a0567"], new long[] { 0, 999, 1234, -1234567 }.Select(n => Wording.Number(n, Fr)));
        Assert.Equal("1,234.50", Wording.Number(1234.5m, 2, En));
        Assert.Equal("1\u00a0234,50", Wording.Number(1234.5m, 2, Fr));
    }

    [Fact]
    public void Changes_carry_their_sign() => Assert.Equal(["+12", "-1,000", "0"], new long[] { 12, -1000, 0 }.Select(n => Wording.Change(n, En)));

    [Fact]
    public void Money_and_shares()
    {
        Assert.Equal("$14,690", Wording.Dollars(14690m, En));
        Assert.Equal("14\u00a0690\u00a0$", Wording.Dollars(14690m, Fr));
        Assert.Equal("$0.50", Wording.Dollars(0.5m, En));
        Assert.Equal("12.5%", Wording.Percent(0.125m, 1, En));
        Assert.Equal("12,5\u00a0%", Wording.Percent(0.125m, 1, Fr));
    }

    [Fact]
    public void Dates_and_instants()
    {
        Assert.Equal("April 11, 2024", Wording.Date(new LocalDate(2024, 4, 11), En));
        Assert.Equal("11 avril 2024", Wording.Date(new LocalDate(2024, 4, 11), Fr));
        Assert.Equal("1er août 2015", Wording.Date(new LocalDate(2015, 8, 1), Fr));
        Assert.Equal("April 11, 2024 at 03:05:27 UTC", Wording.Instant(NodaTime.Instant.FromUtc(2024, 4, 11, 3, 5, 27), En));
        Assert.Equal("11 avril 2024 à 03\u00a0h\u00a005\u00a0min\u00a027\u00a0s UTC", Wording.Instant(NodaTime.Instant.FromUtc(2024, 4, 11, 3, 5, 27), Fr));
    }

    [Fact]
    public void Both_languages_at_once()
    {
        Assert.Equal(new Text("April 11, 2024", "11 avril 2024"), Wording.Date(new LocalDate(2024, 4, 11)));
        Assert.Equal(new Text("April 11, 2024 at 03:05:27 UTC", "11 avril 2024 à 03\u00a0h\u00a005\u00a0min\u00a027\u00a0s UTC"), Wording.Instant(NodaTime.Instant.FromUtc(2024, 4, 11, 3, 5, 27)));
        Assert.Equal(new Text("0 points", "0\u00a0point"), Wording.Count(0, Text.Same("point"), Text.Same("points")));
    }

    [Fact]
    public void Small_words()
    {
        Assert.Equal(["yes", "no", "oui", "non"], [Wording.YesNo(true, En), Wording.YesNo(false, En), Wording.YesNo(true, Fr), Wording.YesNo(false, Fr)]);
        Assert.Equal(["English", "French", "anglais", "français"], [Wording.NameOf(En, En), Wording.NameOf(Fr, En), Wording.NameOf(En, Fr), Wording.NameOf(Fr, Fr)]);
        Assert.Equal(["", "a", "a and b", "a, b et c"], [Wording.List([], En), Wording.List(["a"], En), Wording.List(["a", "b"], En), Wording.List(["a", "b", "c"], Fr)]);
        Assert.Equal(["Score: ", "Note\u00a0: "], [Wording.Label("Score", En), Wording.Label("Note", Fr)]);
    }

    [Fact]
    public void French_is_singular_for_none_too()
    {
        var (one, many) = (new Text("year", "année"), new Text("years", "années"));

        Assert.Equal(["0 years", "1 year", "2 years"], new long[] { 0, 1, 2 }.Select(n => Wording.Count(n, one, many, En)));
        Assert.Equal(["0\u00a0année", "1\u00a0année", "2\u00a0années"], new long[] { 0, 1, 2 }.Select(n => Wording.Count(n, one, many, Fr)));
    }
}
