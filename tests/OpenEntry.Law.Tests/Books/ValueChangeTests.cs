using NodaTime;
using OpenEntry.Law.Books;

namespace OpenEntry.Law.Tests.Books;

public class ValueChangeTests
{
    private static LawBook Book => Stories.Law;

    [Fact]
    public void The_offer_went_from_600_to_200_and_50() => Assert.Equal(
        [new ValueChange("majorGroup00", "600", "200"), new ValueChange("otherSkilled", "600", "50")],
        Between("crs.additional.arranged-employment", new(2016, 11, 18), new(2016, 11, 19)));

    [Fact]
    public void An_occupation_that_came_or_went_is_one_change()
    {
        var changes = Between("category.healthcare", new(2024, 4, 11), new(2026, 3, 1));

        Assert.Contains(new ValueChange("occupations[41300]", null, "41300"), changes);
        Assert.Contains(new ValueChange("occupations[31204]", "31204", null), changes);
        Assert.Contains(new ValueChange("experience.months", "6", "12"), changes);
        Assert.DoesNotContain(changes, change => change.Before == change.After);
    }

    [Fact]
    public void A_single_number_changes_as_a_whole() =>
        Assert.Equal([new ValueChange("", "60", "90")], Between("invitation.time-to-apply", new(2016, 11, 18), new(2016, 11, 19)));

    [Fact]
    public void A_row_of_a_table_is_named_by_its_bounds_which_are_no_change_themselves()
    {
        var files = LawFiles.Embedded();
        var other = LawBook.Read(files.With("crs/age.yaml", files["crs/age.yaml"]!.Replace("{ from: 18, to: 18, withSpouse: 90,", "{ from: 18, to: 18, withSpouse: 91,", StringComparison.Ordinal))).Value;

        Assert.Equal([new ValueChange("[18].withSpouse", "90", "91")], ValueChange.Between(Value(Book, "crs.age"), Value(other, "crs.age")));
    }

    [Fact]
    public void A_row_that_is_cut_in_two_goes_and_two_come()
    {
        var files = LawFiles.Embedded();
        var other = LawBook.Read(files.With("crs/canadian-work.yaml", files["crs/canadian-work.yaml"]!.Replace(
            "{ from: 5, withSpouse: 70, withoutSpouse: 80 }", "{ from: 5, to: 5, withSpouse: 70, withoutSpouse: 80 }\n      - { from: 6, withSpouse: 70, withoutSpouse: 80 }", StringComparison.Ordinal))).Value;

        Assert.Equal(
            [new("[5].withSpouse", null, "70"), new("[5].withoutSpouse", null, "80"), new("[6+].withSpouse", null, "70"), new("[6+].withoutSpouse", null, "80"),
                new("[5+].withSpouse", "70", null), new("[5+].withoutSpouse", "80", null)],
            ValueChange.Between(Value(Book, "crs.canadian-work"), Value(other, "crs.canadian-work")));
    }

    [Fact]
    public void A_word_twice_in_a_list_is_there_once()
    {
        var files = LawFiles.Embedded();
        var other = LawBook.Read(files.With("programs/skilled-work.yaml", files["programs/skilled-work.yaml"]!.Replace("    2015-01-01: [QC]", "    2015-01-01: [QC, QC, YT]", StringComparison.Ordinal))).Value;

        Assert.Equal([new ValueChange("[YT]", null, "YT")], ValueChange.Between(Value(Book, "programs.excluded-province"), Value(other, "programs.excluded-province")));
    }

    [Fact]
    public void An_order_inside_a_value_is_told_with_its_path()
    {
        var files = LawFiles.Embedded();
        var other = LawBook.Read(files.With("language-tests/tcf-canada.yaml", files["language-tests/tcf-canada.yaml"]!.Replace("        listening: [0, 699]", "        listening: [699, 0]", StringComparison.Ordinal))).Value;

        Assert.Equal([new ValueChange("range.listening", "0, 699", "699, 0")], ValueChange.Between(Value(Book, "language-test.tcf"), Value(other, "language-test.tcf")));
    }

    [Fact]
    public void The_order_of_classes_matters_though_the_classes_are_the_same()
    {
        var files = LawFiles.Embedded();
        var other = LawBook.Read(files.With("programs/skilled-work.yaml", files["programs/skilled-work.yaml"]!.Replace("[PNP, CEC, FSW, FST]", "[PNP, FST, FSW, CEC]", StringComparison.Ordinal))).Value;

        Assert.Equal(
            [new ValueChange("", "PNP, CEC, FSW, FST", "PNP, FST, FSW, CEC")],
            ValueChange.Between(Value(Book, "programs.class-order"), Value(other, "programs.class-order")));
    }

    [Fact]
    public void A_value_does_not_differ_from_itself() =>
        Assert.All(Book.Provisions.SelectMany(provision => provision.Values), value => Assert.Empty(ValueChange.Between(value.Value, value.Value)));

    private static LawNode Value(LawBook book, string provision) => book[provision]!.Values[^1].Value;

    private static IReadOnlyList<ValueChange> Between(string provision, LocalDate before, LocalDate after) =>
        ValueChange.Between(Book[provision]!.On(before)!.Value, Book[provision]!.On(after)!.Value);
}
