using NodaTime.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Law.Tests.Views;

/// <summary>How provisions stand on a day, what differs between two days or under a reform, and the steps of a history.</summary>
public class StandingTests
{
    private const OfficialLanguage En = OfficialLanguage.English;
    private const OfficialLanguage Fr = OfficialLanguage.French;
    private const string Reform = "federal-high-skilled-2026";

    private static readonly LawBook Book = LawBook.Embedded();

    [Theory]
    [InlineData("2025-03-24", "2025-03-25", """
        crs.additional.arranged-employment
          major group 00: 200 → 0
          other skilled occupation: 50 → 0
        """, """
        crs.additional.arranged-employment
          grand groupe 00: 200 → 0
          autre profession qualifiée: 50 → 0
        """)]
    [InlineData("2017-06-05", "2017-06-06", """
        crs.additional.french: comes
        crs.additional.french-conditions: comes
        crs.additional.sibling: comes
        crs.tie-break
          rule: everyone at the cut-off → earlier submission first
        """, """
        crs.additional.french: comes
        crs.additional.french-conditions: comes
        crs.additional.sibling: comes
        crs.tie-break
          règle: toute personne ayant le score minimal → présentation la plus ancienne d’abord
        """)]
    [InlineData("2020-04-30", "2020-04-29", """
        fees.permanent-residence
          principal applicant: $825 → $550
          spouse or partner: $825 → $550
          child: $225 → $150
          right of permanent residence: $500 → $490
        """, """
        fees.permanent-residence
          demandeur principal: 825 $ → 550 $
          époux ou conjoint de fait: 825 $ → 550 $
          enfant: 225 $ → 150 $
          droit de résidence permanente: 500 $ → 490 $
        """)]
    [InlineData("2018-06-25", "2018-06-26", """
        invitation.time-to-apply
          value: 90 days → 60 days
        """, """
        invitation.time-to-apply
          valeur: 90 jours → 60 jours
        """)]
    [InlineData("2026-11-02", "2026-11-03", """
        crs.additional.arranged-employment: not known any more
        crs.additional.canadian-credential: not known any more
        crs.additional.french: not known any more
        crs.additional.high-wage-occupation: not known any more
        crs.additional.sibling: not known any more
        """, null)]
    [InlineData("2018-12-31", "2018-12-31", "", "")]
    public void The_law_of_two_days(string from, string to, string english, string? french)
    {
        Assert.Equal(english, Told(from, to, null, En));
        if (french is not null) Assert.Equal(french, Told(from, to, null, Fr).Replace('\u00a0', ' '));
    }

    [Fact]
    public void A_list_tells_each_occupation_that_comes_or_goes_by_its_title()
    {
        var english = Told("2025-02-26", "2025-02-27", null, En);
        Assert.Contains("\n  label in the feed: STEM occupations (Version 1) → STEM occupations (Version 2)\n", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Professions des STIM", english, StringComparison.Ordinal);
        Assert.Contains("\n  21301 Mechanical engineers: – → listed\n", english, StringComparison.Ordinal);
        Assert.Contains("\n  21200 Architects: listed → –\n", english, StringComparison.Ordinal);
        Assert.EndsWith("category.transport: goes", english, StringComparison.Ordinal);
        var french = Told("2025-02-26", "2025-02-27", null, Fr);
        Assert.Contains("\n  21200 Architectes: inscrit → –\n", french, StringComparison.Ordinal);
        Assert.DoesNotContain("STEM occupations", french, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_the_reform_the_classes_become_one_and_what_no_source_gives_is_not_known() => Assert.Equal(
        """
        crs.additional.arranged-employment: not known any more
        crs.additional.canadian-credential: not known any more
        crs.additional.french: not known any more
        crs.additional.high-wage-occupation: not known any more
        crs.additional.sibling: not known any more
        crs.transferability.certificate: not known any more
        fhs.education: comes
        fhs.language: comes
        fhs.work: comes
        programs.class-order
          FHS: – → listed
          CEC: listed → –
          FSW: listed → –
          FST: listed → –
        programs.in-force
          FHS: – → listed
          CEC: listed → –
          FSW: listed → –
          FST: listed → –
        """, Told("2026-06-01", "2026-06-01", Reform, En));

    [Fact]
    public void A_row_is_named_by_its_numbers()
    {
        var age = new ChangeView(Book["crs.age"]!, Book.Noc, En);
        Assert.Equal("18–35 · with spouse", age.Where(new ValueChange("[18-35].withSpouse", "1", "2")));
        Assert.Equal("45 and more · without spouse", age.Where(new ValueChange("[45+].withoutSpouse", null, "2")));
        Assert.Equal("45 et plus · sans conjoint", new ChangeView(Book["crs.age"]!, Book.Noc, Fr).Where(new ValueChange("[45+].withoutSpouse", null, "2")));
    }

    [Theory]
    [InlineData("2017-06-05", "2020-04-30", 8, "2017-06-06", "2020-04-30")]
    [InlineData("2020-04-30", "2017-06-05", 8, "2017-06-06", "2020-04-30")]
    [InlineData("2017-06-06", "2017-06-06", 0, null, null)]
    public void The_amendments_between_leave_out_the_first_day_and_take_in_the_last(string from, string to, int atLeast, string? first, string? last)
    {
        var between = LawComparison.Of(Book, Day(from), Day(to)).Value.Between;

        Assert.True(between.Count >= atLeast, $"{between.Count}");
        Assert.Equal((first, last), (between.Count > 0 ? Iso(between[0].Date) : null, between.Count > 0 ? Iso(between[^1].Date) : null));
    }

    [Fact]
    public void There_is_nothing_to_compare_before_Express_Entry_or_under_a_reform_that_nobody_knows()
    {
        Assert.Equal(["OE-1027"], LawComparison.Of(Book, Day("2014-12-31"), Day("2020-01-01")).Errors.Select(error => error.Kind.Code));
        Assert.Equal(["OE-1027"], LawComparison.Of(Book, Day("2020-01-01"), Day("2014-12-31")).Errors.Select(error => error.Kind.Code));
        Assert.Equal(["OE-1026"], LawComparison.Of(Book, Day("2020-01-01"), Day("2020-01-01"), "nobody").Errors.Select(error => error.Kind.Code));
    }

    [Theory]
    [InlineData("crs.additional.arranged-employment", "2025-03-24", "2016-11-19", "2016-11-19", "known", "not in force")]
    [InlineData("crs.additional.arranged-employment", "2025-03-25", "2025-03-25", "2025-03-25", "known", "not in force")]
    [InlineData("crs.additional.sibling", "2017-06-05", null, null, "known", "not in force before June 6, 2017")]
    [InlineData("crs.additional.sibling", "2026-11-03", "2017-06-06", "2026-11-03", "unknown: value kept", "not in force")]
    [InlineData("crs.additional.high-wage-occupation", "2026-11-03", null, "2026-11-03", "unknown: nothing awarded", "not in force")]
    [InlineData("category.transport", "2025-02-27", null, "2025-02-27", "known", "not in force since February 27, 2025")]
    [InlineData("category.transport", "2025-12-31", null, "2025-02-27", "known", "not in force since February 27, 2025")]
    public void How_a_provision_stands(string name, string on, string? since, string? changed, string known, string why)
    {
        var day = Day(on);
        var standing = ProvisionStanding.Of(Book.On(day), name, day)!;

        Assert.Equal(
            (since is not null, since, changed, known, why),
            (standing.InForce, Iso(standing.Since), Iso(standing.LastChange(day)), standing.WhetherKnown.En, standing.WhyNotInForce(day).En));
        Assert.Equal(known switch { "known" => "connu", "unknown: value kept" => "inconnu\u00a0: valeur conservée", _ => "inconnu\u00a0: rien d’accordé" }, standing.WhetherKnown.Fr);
    }

    [Fact]
    public void What_is_unknown_says_since_when_and_what_is_done_meanwhile()
    {
        var kept = ProvisionStanding.Of(Book.On(Day("2026-12-01")), "crs.additional.sibling", Day("2026-12-01"))!;
        Assert.Equal(Day("2026-11-03"), kept.UnknownSince);
        Assert.Equal(
            new Text(
                "since November 3, 2026 something else is believed to apply, but no source says what: the value before stays",
                "depuis le 3 novembre 2026, autre chose s’appliquerait, mais aucune source ne dit quoi\u00a0: la valeur précédente demeure"),
            kept.WhatIsUnknown());
        var none = ProvisionStanding.Of(Book.On(Day("2026-12-01")), "crs.additional.high-wage-occupation", Day("2026-12-01"))!;
        Assert.EndsWith("no source says what: nothing is awarded", none.WhatIsUnknown().En, StringComparison.Ordinal);
        var reformed = ProvisionStanding.Of(Book.On(Day("2026-06-01"), Reform), "crs.additional.sibling", Day("2026-06-01"))!;
        Assert.Equal((true, null), (reformed.Unknown, reformed.UnknownSince));
        Assert.StartsWith("the reform would change it, but no source says what: ", reformed.WhatIsUnknown().En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_reform_proposes_has_no_first_day()
    {
        var proposed = ProvisionStanding.Of(Book.On(Day("2026-06-01"), Reform), "programs.in-force", Day("2026-06-01"))!;
        Assert.Equal((true, null, false), (proposed.InForce, proposed.Since, proposed.Unknown));
        Assert.Null(ProvisionStanding.Of(Book.On(Day("2026-06-01")), "fhs.work", Day("2026-06-01")));
        Assert.Contains(ProvisionStanding.All(Book.On(Day("2026-06-01"), Reform), Day("2026-06-01")), standing => standing.Provision.Name == "fhs.work");
        Assert.DoesNotContain(ProvisionStanding.All(Book.On(Day("2026-06-01")), Day("2026-06-01")), standing => standing.Provision.Name == "fhs.work");
    }

    [Theory]
    [InlineData("crs.additional.arranged-employment", """
        2015-01-01 Major group 00: 600; other skilled occupation: 600
        2016-11-19 Major group 00: 200; other skilled occupation: 50 (2)
        2025-03-25 Major group 00: 0; other skilled occupation: 0 (2)
        2026-11-03 unknown: something else is believed to apply; the value before stays (Major group 00: 0; other skilled occupation: 0)
        """)]
    [InlineData("crs.additional.high-wage-occupation", """
        2026-11-03 unknown: something is believed to apply, but no source says what; nothing is awarded
        """)]
    [InlineData("category.transport", """
        2023-05-31 V1, 10 occupations
        2025-02-27 not in force from this day on
        2026-02-18 2026-V2, 4 occupations
        """)]
    [InlineData("medical.upfront", """
        2015-01-01 yes
        2023-10-01 no (1)
        2025-08-21 yes (1)
        """)]
    public void A_history_step_by_step(string name, string history)
    {
        var steps = ProvisionStep.Of(Book[name]!, Book).ToList();

        Assert.Equal(history, string.Join('\n', steps.Select(step => $"{step.Value.From:uuuu-MM-dd} {step.Summary(Book[name]!).En}{(step.Changes.Count > 0 ? $" ({step.Changes.Count})" : "")}")));
        Assert.All(steps, step =>
        {
            Assert.NotEmpty(step.Amendments);
            Assert.All(step.Amendments, amendment => Assert.Equal(step.Value.From, amendment.Date));
        });
    }

    private static NodaTime.LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string? Iso(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    // A line for each provision that stands differently, and one for each change that the reader is shown.
    private static string Told(string from, string to, string? reform, OfficialLanguage language) =>
        string.Join('\n', LawComparison.Of(Book, Day(from), Day(to), reform).Value.Differences.SelectMany(one =>
        {
            var view = new ChangeView(one.Provision, Book.Noc, language);
            var how = one.Before.InForce != one.After.InForce ? one.After.InForce ? ": comes" : ": goes" : one.Before.Unknown != one.After.Unknown ? ": not known any more" : "";
            return one.Changes.Where(view.IsForReader).Select(change => $"  {view.Where(change)}: {view.Before(change)} → {view.After(change)}").Prepend(one.Provision.Name + how);
        }));
}
