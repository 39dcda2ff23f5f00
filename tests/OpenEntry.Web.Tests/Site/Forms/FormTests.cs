using Microsoft.Extensions.Primitives;
using OpenEntry.Law;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Tests.Site.Forms;

public class FormTests
{
    private static readonly Text Asked = Text.Same("?");

    [Theory]
    [InlineData("1990", "2", "28", true)]
    [InlineData("1990", "02", "28", true)]
    [InlineData("1990", "2", "30", false)]
    [InlineData("90", "2", "3", false)]
    [InlineData("1990", "", "3", false)]
    [InlineData("x", "2", "3", false)]
    public void A_date_is_a_day_that_exists(string year, string month, string day, bool valid)
    {
        var form = new Form(new Field("born", FieldKind.Date, Asked)).TakeAndCheck(Sent(("born.y", year), ("born.m", month), ("born.d", day)));

        Assert.Equal(valid, form.IsValid);
        Assert.Equal(valid, form.Date("born") is not null);
    }

    [Fact]
    public void A_date_that_is_wrong_is_kept_as_it_was_typed()
    {
        var form = new Form(new Field("born", FieldKind.Date, Asked)).TakeAndCheck(Sent(("born.y", "1990"), ("born.m", "2"), ("born.d", "31")));

        Assert.Equal(("1990", "2", "31"), form.Parts("born"));
    }

    [Theory]
    [InlineData("6.5", 6.5)]
    [InlineData("6,5", 6.5)]
    [InlineData("7", 7.0)]
    [InlineData("6.25", null)]
    [InlineData("10", null)]
    [InlineData("-1", null)]
    [InlineData("six", null)]
    [InlineData("1e1", null)]
    [InlineData("", null)]
    public void A_number_keeps_to_its_scale_in_either_way_of_writing(string typed, double? expected)
    {
        var form = new Form(new Field("score", FieldKind.Number, Asked) { Least = 0, Most = 9, Step = 0.5m }).TakeAndCheck(Sent(("score", typed)));

        Assert.Equal(expected is not null, form.IsValid);
        if (expected is { } number) Assert.Equal((decimal)number, form.Number("score"));
    }

    [Theory]
    [InlineData("25000", 25000.0)]
    [InlineData("25,000", 25000.0)]
    [InlineData("25,000.50", 25000.5)]
    [InlineData("1,250,000", 1250000.0)]
    [InlineData("25 000", 25000.0)]
    [InlineData("25\u00a0000,50", 25000.5)]
    [InlineData("25\u202f000", 25000.0)]
    [InlineData("$25,000", 25000.0)]
    [InlineData("25 000 $", 25000.0)]
    [InlineData("25 000,5 CAD", 25000.5)]
    [InlineData("1000000000", 1000000000.0)]
    [InlineData("25.000", null)]
    [InlineData("1.250.000", null)]
    [InlineData("25.000,50", null)]
    [InlineData("25,00,000", null)]
    [InlineData("2 5000", null)]
    [InlineData("$", null)]
    public void An_amount_is_read_as_it_is_written_in_either_language_and_never_a_thousandth_of_it(string typed, double? expected)
    {
        var form = new Form(new Field("funds", FieldKind.Number, Asked) { Least = 0, Most = 1_000_000_000, Step = 0.01m }).TakeAndCheck(Sent(("funds", typed)));

        Assert.Equal(expected is not null, form.IsValid);
        if (expected is { } number) Assert.Equal((decimal)number, form.Number("funds"));
    }

    [Fact]
    public void What_does_not_apply_is_not_asked()
    {
        var fields = new[]
        {
            new Field("second", FieldKind.Radios, Asked) { Choices = [new("yes", Asked), new("no", Asked)] },
            new Field("level", FieldKind.Number, Asked) { OnlyIf = new DependsOn("second", "yes") },
        };

        Assert.True(new Form(fields).TakeAndCheck(Sent(("second", "no"))).IsValid);
        Assert.Equal("level", Assert.Single(new Form(fields).TakeAndCheck(Sent(("second", "yes"))).Errors).Field);
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_page_those_about_the_whole_first()
    {
        var form = new Form(new Field("a", FieldKind.Text, Asked), new Field("b", FieldKind.Text, Asked));
        form.Fail("b", Asked);
        form.Fail("a", Asked);
        form.Fail(null, Asked);
        form.Fail("unknown", Asked);

        Assert.Equal([null, null, "a", "b"], form.Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("name@example.com", true)]
    [InlineData("name@localhost", false)]
    [InlineData("Name <name@example.com>", false)]
    [InlineData("name", false)]
    public void An_address_is_one_that_mail_can_reach(string typed, bool valid) =>
        Assert.Equal(valid, new Form(new Field("mail", FieldKind.Email, Asked)).TakeAndCheck(Sent(("mail", typed))).IsValid);

    [Fact]
    public void An_answer_that_was_not_offered_is_none() =>
        Assert.False(new Form(new Field("one", FieldKind.Select, Asked) { Choices = [new("a", Asked)] }).TakeAndCheck(Sent(("one", "b"))).IsValid);

    private static IEnumerable<KeyValuePair<string, StringValues>> Sent(params (string Name, string Value)[] values) => values.Select(one => KeyValuePair.Create(one.Name, new StringValues(one.Value)));
}
