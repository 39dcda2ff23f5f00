namespace OpenEntry.Web.Tests.Public;

public class LawPagesTests(PublicService service) : IClassFixture<PublicService>
{
    [Fact]
    public async Task A_provision_has_its_value_citation_and_history()
    {
        var page = await service.PageAsync("/en/law/crs.additional.french");

        Assert.Contains("<code class=\"soft\">crs.additional.french</code>", page, StringComparison.Ordinal);
        Assert.Contains("<h3>October 20, 2020</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<h3>June 6, 2017</h3>", page, StringComparison.Ordinal);
        Assert.Contains("A proposal would change it:", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/law/reforms/federal-high-skilled-2026\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/law/fhs.work", "/en/law/reforms/federal-high-skilled-2026", "#fhs")]
    [InlineData("/fr/loi/fhs.work", "/fr/loi/reformes/federal-high-skilled-2026", "#fhs")]
    public async Task What_is_only_proposed_stands_below_its_reform(string path, string reform, string nowhere)
    {
        var page = await service.PageAsync(path);

        Assert.Contains($"<a href=\"{reform}\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(nowhere, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_points_is_that_of_the_law()
    {
        var page = await service.PageAsync("/en/law/crs.age");

        Assert.Matches("(?s)<th scope=\"row\">20–29</th>\\s*<td class=\"number\">100</td>\\s*<td class=\"number\">110</td>", page);
    }

    [Theory]
    [InlineData("/en/law/invitation.time-to-apply?on=2020-06-01", "<strong>90 days</strong>")]
    [InlineData("/en/law/invitation.time-to-apply?on.d=1&on.m=1&on.y=2018", "<strong>90 days</strong>")]
    [InlineData("/en/law/invitation.time-to-apply?on=2019-01-01", "<strong>60 days</strong>")]
    [InlineData("/fr/loi/invitation.time-to-apply", "<strong>60\u00a0jours</strong>")]
    [InlineData("/en/law/category.agriculture", "not in force since February 18, 2026")]
    public async Task A_day_has_the_value_of_that_day(string path, string value) => Assert.Contains(value, await service.PageAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task Two_days_are_held_beside_each_other()
    {
        var page = await service.PageAsync("/en/law/compare?from=2016-11-18&to=2016-11-19");

        Assert.Contains("href=\"/en/law/crs.additional.arranged-employment\"", page, StringComparison.Ordinal);
        Assert.Contains("<td>600</td><td>50</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/en/law/crs.age\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/law/reforms/federal-high-skilled-2026", "<span class=\"tag warn\">unknown</span>")]
    [InlineData("/fr/loi/reformes/federal-high-skilled-2026", "<span class=\"tag warn\">inconnu</span>")]
    public async Task What_a_reform_does_not_say_stays_unknown(string path, string unknown)
    {
        var page = await service.PageAsync(path);

        Assert.Contains(unknown, page, StringComparison.Ordinal);
        Assert.Contains("crs.additional.sibling", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_a_reform_has_is_said_to_be_no_law() =>
        Assert.Contains("This is not law: it is proposed by", await service.PageAsync("/en/law/fhs.work"), StringComparison.Ordinal);

    [Fact]
    public async Task The_book_has_every_provision_by_subject()
    {
        var page = await service.PageAsync("/en/law?on=2024-04-11");

        Assert.Equal(88, page.Split("<td><a href=\"/en/law/").Length - 1);
        Assert.Contains("href=\"/en/law/category.stem?on=2024-04-11\"", page, StringComparison.Ordinal);
        Assert.Contains("V1, 24 occupations", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_name_the_provisions_they_bear_on() => Assert.Contains("id=\"R21\"", await service.PageAsync("/en/law/readings"), StringComparison.Ordinal);
}
