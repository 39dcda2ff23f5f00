using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>The three programs, the nomination, the order of classes and the reform.</summary>
public sealed class ProgramStories
{
    /// <summary>English 7, two years as a developer in Canada.</summary>
    private static Person InCanada(string noc = "21232", int english = 7) => Person.Born(1990, 3, 5).English(english, 2023, 6, 1).Worked(noc).In("CA").From(2022, 4, 1);

    /// <summary>Listening and speaking 5, reading and writing 4; an electrician abroad for three years, with a certificate and money.</summary>
    private static Person Electrician() => Person.Born(1990, 3, 5)
        .Test(Person.Celpip(4, new LocalDate(2023, 6, 1)) with { Listening = 5, Speaking = 5 })
        .Worked("72200").In("PH").From(2021, 1, 1).Certified(new LocalDate(2023, 1, 1)).Funds(50_000);

    [Fact]
    public void A_skilled_worker_meets_the_Federal_Skilled_Worker_Program_alone()
    {
        // Language 4 × 6 = 24, education 23, experience 11 (three years), age 12: 70 of 67.
        var assessment = Person.SkilledWorker().On(2024, 4, 11);
        Assert.Equal((24, 23, 11, 12, 0, 0, 70), (assessment.Grid.Language, assessment.Grid.Education, assessment.Grid.Experience, assessment.Grid.Age,
            assessment.Grid.ArrangedEmployment, assessment.Grid.Adaptability, assessment.Grid.Total));
        Assert.Equal((ProgramSet.FSW, ProgramSet.FSW), (assessment.Eligible, assessment.Class));
        Assert.Equal([ProgramSet.PNP, ProgramSet.CEC, ProgramSet.FSW, ProgramSet.FST], assessment.Programs.Select(one => one.Program));
    }

    [Fact]
    public void Sixty_seven_points_pass_and_sixty_six_do_not()
    {
        // Two-year diploma 19 instead of 23: 24 + 19 + 11 + 12 = 66. A year more of age does not matter below 36; a relative adds 5.
        var person = Person.SkilledWorker().Credential(one => one with { Level = CredentialLevel.TwoYear });
        Assert.Equal((66, Answer.No), (person.On(2024, 4, 11).Grid.Total, person.On(2024, 4, 11).Condition(ConditionKind.FswPoints).Answer));
        // English 9 and French 7: the second language adds 4: 70. With age 38 (9 instead of 12): 67.
        var older = person.FrenchSeven(2023, 6, 1).With(one => one with { BirthDate = new LocalDate(1986, 4, 11) });
        Assert.Equal((67, Answer.Yes), (older.On(2024, 4, 11).Grid.Total, older.On(2024, 4, 11).Condition(ConditionKind.FswPoints).Answer));
        var yetOlder = older.With(one => one with { BirthDate = new LocalDate(1985, 4, 11) });
        Assert.Equal((66, Answer.No), (yetOlder.On(2024, 4, 11).Grid.Total, yetOlder.On(2024, 4, 11).Condition(ConditionKind.FswPoints).Answer));
    }

    [Fact]
    public void Every_ability_must_reach_level_seven()
    {
        var weak = Person.SkilledWorker().With(one => one with { LanguageTests = [Person.Celpip(9, new LocalDate(2023, 6, 1)) with { Writing = 6 }] }).On(2024, 4, 11);
        Assert.Equal((Answer.No, 6m, 7m), (weak.Condition(ConditionKind.FswLanguage).Answer, weak.Condition(ConditionKind.FswLanguage).Found, weak.Condition(ConditionKind.FswLanguage).Needed));
        Assert.Equal((18, false), (weak.Grid.Language, weak.Grid.Minimum));
        var none = Person.SkilledWorker().With(one => one with { LanguageTests = [] }).On(2024, 4, 11);
        Assert.Equal((0, false), (none.Grid.Language, none.Grid.Minimum));
        Assert.True(Person.SkilledWorker().On(2024, 4, 11).Grid.Minimum);
    }

    [Fact]
    public void The_occupation_named_as_primary_is_the_one_that_counts()
    {
        // Two years as a developer, half a year as an accountant.
        var person = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2020, 1, 1).To(2021, 12, 31).Worked("11100").In("IN").From(2023, 10, 1);
        var longest = person.On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal((Answer.Yes, "21232"), (longest.Answer, longest.Basis));
        var named = person.AsPrimary().On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal((Answer.No, "11100"), (named.Answer, named.Basis));
        // Named and not counting: nothing is left to be primary.
        var unpaid = person.Unpaid().On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal((Answer.No, null, 0m), (unpaid.Answer, unpaid.Basis, unpaid.Found!.Value));
    }

    [Fact]
    public void Of_two_equal_runs_the_lower_code_is_primary_in_whatever_order_they_are_told()
    {
        var first = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2020, 1, 1).To(2020, 12, 31).Worked("11100").In("IN").From(2022, 1, 1).To(2023, 1, 1);
        var second = Person.Born(1990, 3, 5).Worked("11100").In("IN").From(2022, 1, 1).To(2023, 1, 1).Worked("21232").In("IN").From(2020, 1, 1).To(2020, 12, 31);
        // 2020 is a leap year: 366 days; 1 January 2022 to 1 January 2023 are 366 too.
        Assert.Equal("11100", first.On(2024, 4, 11).Condition(ConditionKind.FswWork).Basis);
        Assert.Equal("11100", second.On(2024, 4, 11).Condition(ConditionKind.FswWork).Basis);
    }

    [Theory]
    [InlineData(null, Answer.Yes)]
    [InlineData("ON", Answer.Yes)]
    [InlineData("QC", Answer.No)]
    public void Who_means_to_live_in_Quebec_is_outside_the_federal_programs(string? province, Answer answer)
    {
        var assessment = Electrician().Worked("21232").In("CA").From(2022, 1, 1).With(one => one with { IntendedProvince = province }).On(2024, 4, 11);
        foreach (var program in new[] { ProgramSet.CEC, ProgramSet.FSW, ProgramSet.FST })
        {
            Assert.Equal(answer, assessment.Condition(ConditionKind.OutsideQuebec, program).Answer);
        }

        Assert.Equal(answer, assessment.Answer(ProgramSet.FST));
    }

    [Fact]
    public void Who_is_inadmissible_for_misrepresentation_meets_nothing()
    {
        var assessment = Person.SkilledWorker().Nominated(new LocalDate(2024, 1, 1)).With(one => one with { InadmissibleForMisrepresentation = true }).On(2024, 4, 11);
        Assert.Equal((ProgramSet.None, ProgramSet.None), (assessment.Eligible, assessment.Class));
        Assert.All(assessment.Programs, one => Assert.Equal(Answer.No, one.Conditions[0].Answer));
    }

    [Theory]
    [InlineData("10010", 7)]
    [InlineData("21232", 7)]
    [InlineData("72200", 5)]
    [InlineData("73300", 5)]
    public void The_threshold_of_the_Canadian_Experience_Class_follows_the_occupation(string noc, int threshold)
    {
        Assert.Equal(Answer.Yes, InCanada(noc, threshold).On(2024, 4, 11).Answer(ProgramSet.CEC));
        var below = InCanada(noc, threshold - 1).On(2024, 4, 11).Condition(ConditionKind.CecLanguage);
        Assert.Equal((Answer.No, threshold, noc), (below.Answer, (int)below.Needed!.Value, below.Basis));
    }

    [Fact]
    public void Before_the_switch_levels_0_and_A_needed_seven_and_B_five()
    {
        // 2174 A, 0111 type 0, 7241 B.
        foreach (var (noc, threshold) in new[] { ("2174", 7m), ("0111", 7m), ("7241", 5m) })
        {
            Assert.Equal(threshold, Person.Born(1990, 3, 5).Worked(noc).In("CA").From(2020, 1, 1).On(2022, 11, 15).Condition(ConditionKind.CecLanguage).Needed);
        }
    }

    [Fact]
    public void With_mixed_work_the_occupation_with_more_hours_decides()
    {
        // Ten months as an electrician (TEER 2) and fourteen as a developer (TEER 1): seven; the other way about: five.
        static decimal? Threshold(string first, string second) => Person.Born(1990, 3, 5).Worked(first).In("CA").From(2022, 1, 1).To(2022, 10, 31)
            .Worked(second).In("CA").From(2022, 11, 1).To(2023, 12, 31).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Needed;
        Assert.Equal(7m, Threshold("72200", "21232"));
        Assert.Equal(5m, Threshold("21232", "72200"));
    }

    [Fact]
    public void Hours_decide_and_not_months()
    {
        // Fourteen months at 15 hours are less than ten at 30.
        var assessment = Person.Born(1990, 3, 5).Worked("72200").In("CA").From(2022, 1, 1).To(2022, 10, 31)
            .Worked("21232").In("CA").From(2022, 11, 1).To(2023, 12, 31).Hours(15).On(2024, 4, 11);
        Assert.Equal("72200", assessment.Condition(ConditionKind.CecLanguage).Basis);
    }

    [Fact]
    public void At_equal_hours_the_stricter_threshold_applies_and_the_result_says_so()
    {
        static Person Equal(string first, string second) => Person.Born(1990, 3, 5).Worked(first).In("CA").From(2022, 1, 1).To(2022, 6, 30).Worked(second).In("CA").From(2023, 1, 1).To(2023, 6, 30);
        foreach (var person in new[] { Equal("72200", "21232"), Equal("21232", "72200") })
        {
            var language = person.On(2024, 4, 11).Condition(ConditionKind.CecLanguage);
            Assert.Equal((7m, "21232", true), (language.Needed, language.Basis, language.Readings.Has(14)));
        }

        // Equal hours under one threshold are no question: the lower code stands for both.
        foreach (var person in new[] { Equal("72200", "72106"), Equal("72106", "72200") })
        {
            var language = person.On(2024, 4, 11).Condition(ConditionKind.CecLanguage);
            Assert.Equal((5m, "72106", false), (language.Needed, language.Basis, language.Readings.Has(14)));
        }

        // Nor is a tie that a third occupation outweighs.
        var third = Equal("72200", "21232").Worked("63200").In("CA").From(2023, 7, 1).On(2024, 4, 11).Condition(ConditionKind.CecLanguage);
        Assert.Equal((5m, "63200", false), (third.Needed, third.Basis, third.Readings.Has(14)));
    }

    [Fact]
    public void Without_Canadian_work_the_stricter_threshold_is_shown()
    {
        var language = Person.SkilledWorker().On(2024, 4, 11).Condition(ConditionKind.CecLanguage);
        Assert.Equal((7m, null), (language.Needed, language.Basis));
    }

    [Theory]
    [InlineData("21232")]
    [InlineData("72200")]
    public void Work_before_the_three_years_decides_nothing(string noc)
    {
        var language = Person.Born(1990, 3, 5).Worked(noc).In("CA").From(2018, 1, 1).To(2021, 4, 10).On(2024, 4, 11).Condition(ConditionKind.CecLanguage);
        Assert.Equal((7m, null, false), (language.Needed, language.Basis, language.Readings.Has(14)));
        Assert.Equal(0m, Person.Born(1990, 3, 5).Worked(noc).In("CA").From(2018, 1, 1).To(2021, 4, 10).On(2024, 4, 11).Condition(ConditionKind.CecWork).Found);
    }

    [Fact]
    public void A_law_that_asks_for_two_years_is_not_met_by_one()
    {
        var files = Person.Law.Files;
        var two = LawBook.Read(files
            .With("programs/canadian-experience-class.yaml", Replaced(files["programs/canadian-experience-class.yaml"]!, "{ years: 1, windowYears: 3 }", "{ years: 2, windowYears: 3 }"))
            .With("programs/federal-skilled-worker.yaml", Replaced(Replaced(
                files["programs/federal-skilled-worker.yaml"]!, "{ years: 1, windowYears: 10 }", "{ years: 2, windowYears: 10 }"), "workYears: 1", "workYears: 2"))).Value;
        var day = new LocalDate(2024, 4, 11);
        var worker = Person.Born(1990, 3, 5).Worked("21232").In("CA").From(2022, 4, 15).To(2023, 4, 15);
        // A year of 1,560 hours, and two.
        Assert.Equal((1_560m, 1_560m, 10), Asked(worker.On(day)));
        Assert.Equal((3_120m, 3_120m, 0), Asked(two.On(day).Assessor.Assess(worker.Profile, day)));

        static (decimal?, decimal?, int) Asked(Assessment one) => (one.Condition(ConditionKind.CecWork).Needed, one.Condition(ConditionKind.FswWork).Needed, one.Grid.Adaptability);
        static string Replaced(string text, string from, string to)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            return text.Replace(from, to, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_program_that_is_not_in_force_is_not_judged()
    {
        var files = Person.Law.Files;
        var skilled = files["programs/skilled-work.yaml"]!;
        var at = skilled.IndexOf("programs.in-force:", StringComparison.Ordinal);
        const string all = "[PNP, CEC, FSW, FST]";
        at = skilled.IndexOf(all, at, StringComparison.Ordinal);
        var without = LawBook.Read(files.With("programs/skilled-work.yaml", skilled[..at] + "[PNP, CEC, FSW]" + skilled[(at + all.Length)..])).Value;
        var day = new LocalDate(2024, 4, 11);
        Assert.Equal([ProgramSet.PNP, ProgramSet.CEC, ProgramSet.FSW], without.On(day).Assessor.Assess(Electrician().Profile, day).Programs.Select(one => one.Program));
    }

    [Fact]
    public void An_electrician_meets_the_Federal_Skilled_Trades_Program_alone()
    {
        var assessment = Electrician().On(2024, 4, 11);
        Assert.Equal((ProgramSet.FST, ProgramSet.FST), (assessment.Eligible, assessment.Class));
        Assert.Equal("87.2(3)(d)(i)", assessment.Condition(ConditionKind.FstCertificateOrOffer).Basis);
        Assert.True(assessment.Condition(ConditionKind.FstCertificateOrOffer).Readings.Has(29));
        // Four is the lowest of 5, 4, 4 and 5; nothing is the lowest of nothing.
        Assert.Equal(4m, assessment.Condition(ConditionKind.FstLanguage).Found);
        Assert.Equal(0m, Person.Born(1990, 3, 5).On(2024, 4, 11).Condition(ConditionKind.FstLanguage).Found);
        Assert.Equal(0m, Person.Born(1990, 3, 5).On(2024, 4, 11).Condition(ConditionKind.FswLanguage).Found);
        Assert.Equal(0m, Person.Born(1990, 3, 5).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Found);
        // A certificate alone does not exempt from funds.
        Assert.Equal(Answer.No, Electrician().Funds(0).On(2024, 4, 11).Condition(ConditionKind.Funds, ProgramSet.FST).Answer);
    }

    [Theory]
    [InlineData(5, 4, 4, 5, Answer.Yes)]
    [InlineData(4, 4, 4, 5, Answer.No)]
    [InlineData(5, 3, 4, 5, Answer.No)]
    [InlineData(5, 4, 3, 5, Answer.No)]
    [InlineData(5, 4, 4, 4, Answer.No)]
    public void Trades_need_five_in_listening_and_speaking_and_four_in_reading_and_writing(int listening, int reading, int writing, int speaking, Answer answer)
    {
        var test = new LanguageTestResult { Test = "celpip", TestDate = new LocalDate(2023, 6, 1), Listening = listening, Reading = reading, Writing = writing, Speaking = speaking };
        Assert.Equal(answer, Electrician().With(one => one with { LanguageTests = [test] }).On(2024, 4, 11).Condition(ConditionKind.FstLanguage).Answer);
        Assert.Equal(Answer.No, Electrician().With(one => one with { LanguageTests = [] }).On(2024, 4, 11).Condition(ConditionKind.FstLanguage).Answer);
    }

    [Fact]
    public void Two_years_must_be_in_one_trade()
    {
        // A year and a half as an electrician, a year and a half as a plumber: 546 days each and more, two years in neither.
        static Person Both(string first, string second) => Person.Born(1990, 3, 5).Worked(first).In("PH").From(2020, 1, 1).To(2021, 6, 30).Worked(second).In("PH").From(2022, 1, 1).To(2023, 6, 30);
        var work = Both("72200", "72300").On(2024, 4, 11).Condition(ConditionKind.FstWork);
        // 2020-01-01 to 2021-06-30: 366 + 181 = 547 days; 2022-01-01 to 2023-06-30: 365 + 181 = 546. 547 × 30 / 7 = 2,344.28…
        Assert.Equal((Answer.No, "72200", 2_344.28m), (work.Answer, work.Basis, work.Found));
        Assert.Equal(Answer.Yes, Both("72200", "72200").On(2024, 4, 11).Condition(ConditionKind.FstWork).Answer);
        // 3,120 hours are needed.
        Assert.Equal(3_120m, work.Needed);
        // Of two equal trades the lower code, in whatever order.
        Assert.Equal("72200", Both("72300", "72200").To(2023, 7, 1).On(2024, 4, 11).Condition(ConditionKind.FstWork).Basis);
    }

    [Fact]
    public void Work_in_a_trade_counts_from_the_day_of_qualification()
    {
        // Qualified on 11 April 2022: 728 days are over on 8 April 2024 (11 April 2022 + 728 days = 8 April 2024).
        var person = Electrician().Job(job => job with { QualifiedFrom = new LocalDate(2022, 4, 11) });
        Assert.Equal(Answer.No, person.On(2024, 4, 7).Condition(ConditionKind.FstWork).Answer);
        Assert.Equal(Answer.Yes, person.On(2024, 4, 8).Condition(ConditionKind.FstWork).Answer);
        // A qualification before the job began adds nothing; one in the future leaves nothing.
        Assert.Equal(
            Electrician().On(2024, 4, 11).Condition(ConditionKind.FstWork).Found,
            Electrician().Job(job => job with { QualifiedFrom = new LocalDate(2010, 1, 1) }).On(2024, 4, 11).Condition(ConditionKind.FstWork).Found);
        Assert.Equal(0m, Electrician().Job(job => job with { QualifiedFrom = new LocalDate(2025, 1, 1) }).On(2024, 4, 11).Condition(ConditionKind.FstWork).Found);
    }

    [Fact]
    public void A_developer_has_no_trade()
    {
        var work = Person.SkilledWorker().On(2024, 4, 11).Condition(ConditionKind.FstWork);
        Assert.Equal((Answer.No, null, 0m), (work.Answer, work.Basis, work.Found!.Value));
        Assert.True(work.Readings.IsEmpty);
    }

    [Fact]
    public void A_certificate_is_good_from_its_issue_to_the_day_before_it_expires()
    {
        var person = Person.Born(1990, 3, 5).Certified(new LocalDate(2023, 4, 11), new LocalDate(2024, 4, 11));
        Assert.False(person.On(2023, 4, 10).Facts.CertificateOfQualification);
        Assert.True(person.On(2023, 4, 11).Line(CrsFactor.TransferCertificate).Has(29));
        Assert.True(person.On(2023, 4, 10).Line(CrsFactor.TransferCertificate).IsEmpty);
        Assert.True(person.On(2023, 4, 11).Facts.CertificateOfQualification);
        Assert.True(person.On(2024, 4, 10).Facts.CertificateOfQualification);
        Assert.False(person.On(2024, 4, 11).Facts.CertificateOfQualification);
        Assert.True(person.On(2024, 4, 11).Line(CrsFactor.TransferCertificate).Has(29));
        Assert.True(Person.Born(1990, 3, 5).Certified(new LocalDate(2015, 1, 1)).On(2024, 4, 11).Facts.CertificateOfQualification);
    }

    [Fact]
    public void A_nomination_counts_from_its_acceptance_to_the_day_before_it_ends()
    {
        var person = Person.SkilledWorker().Nominated(new LocalDate(2024, 4, 1), new LocalDate(2024, 4, 20));
        Assert.Equal((0, ProgramSet.FSW), (person.On(2024, 3, 31).Score.Sections.Additional, person.On(2024, 3, 31).Class));
        Assert.Equal((600, ProgramSet.PNP), (person.On(2024, 4, 1).Score.Sections.Additional, person.On(2024, 4, 1).Class));
        Assert.Equal((600, ProgramSet.PNP | ProgramSet.FSW), (person.On(2024, 4, 19).Score.Sections.Additional, person.On(2024, 4, 19).Eligible));
        Assert.Equal((0, ProgramSet.FSW), (person.On(2024, 4, 20).Score.Sections.Additional, person.On(2024, 4, 20).Class));
        Assert.True(Person.SkilledWorker().Nominated(new LocalDate(2024, 4, 1)).On(2024, 4, 11).Facts.ProvincialNomination);
        Assert.Equal("ON", person.On(2024, 4, 1).Condition(ConditionKind.Nominated).Basis);
    }

    [Fact]
    public void The_first_class_of_the_order_is_the_one_an_invitation_names()
    {
        // In Canada, with a master's and English 9: CEC before FSW; nominated: PNP before both.
        var person = Person.SkilledWorker().Worked("21232").In("CA").From(2022, 4, 1);
        Assert.Equal((ProgramSet.CEC | ProgramSet.FSW, ProgramSet.CEC), (person.On(2024, 4, 11).Eligible, person.On(2024, 4, 11).Class));
        Assert.Equal(ProgramSet.PNP, person.Nominated(new LocalDate(2024, 1, 1)).On(2024, 4, 11).Class);
        // FSW before FST.
        var trade = Person.SkilledWorker().Worked("72200").In("PH").From(2021, 2, 1).Certified(new LocalDate(2023, 1, 1));
        Assert.Equal((ProgramSet.FSW | ProgramSet.FST, ProgramSet.FSW), (trade.On(2024, 4, 11).Eligible, trade.On(2024, 4, 11).Class));
        Assert.Equal(ProgramSet.None, Person.Born(1990, 3, 5).On(2024, 4, 11).Class);
    }

    [Fact]
    public void The_reform_has_one_class_beside_the_nominees()
    {
        // 21220 (cybersecurity) is listed under STEM in 2026.
        static Person Someone() => Person.SkilledWorker().Worked("21220").In("IN").From(2025, 3, 1).English(6, 2025, 6, 1);
        var person = Someone().On(2026, 6, 1);
        var reform = Someone().UnderTheReform(2026, 6, 1);
        Assert.Equal(ProgramSet.None, person.Eligible);
        Assert.Equal([ProgramSet.PNP, ProgramSet.FHS], reform.Programs.Select(one => one.Program));
        Assert.Equal((ProgramSet.FHS, ProgramSet.FHS), (reform.Eligible, reform.Class));
        Assert.Contains(reform.Categories, one => one.Category.Key == "stem" && one.Answer == Answer.Yes);
    }

    [Fact]
    public void The_reform_asks_for_a_year_in_three_level_six_and_secondary_school()
    {
        // In Canada and abroad together.
        static Person Someone() => Person.Born(1990, 3, 5).English(6, 2025, 6, 1).Studied(CredentialLevel.Secondary, "CA", 2008, 6, 1)
            .Worked("21232").In("IN").From(2023, 6, 1).To(2023, 11, 30).Worked("13110").In("CA").From(2023, 12, 1).To(2024, 5, 29);
        // 183 + 181 = 364 days.
        Assert.Equal(ProgramSet.FHS, Someone().UnderTheReform(2026, 6, 1).Eligible);
        var late = Someone().UnderTheReform(2026, 6, 2);
        Assert.Equal(Answer.No, late.Condition(ConditionKind.FhsWork).Answer);
        Assert.Equal(Answer.No, Someone().English(5, 2025, 7, 1).UnderTheReform(2026, 6, 1).Condition(ConditionKind.FhsLanguage).Answer);
        Assert.Equal(Answer.No, Someone().With(one => one with { Education = [] }).UnderTheReform(2026, 6, 1).Condition(ConditionKind.FhsEducation).Answer);
        Assert.Equal(Answer.No, Someone().With(one => one with { IntendedProvince = "QC" }).UnderTheReform(2026, 6, 1).Condition(ConditionKind.OutsideQuebec).Answer);
        Assert.Equal(Answer.CannotTell, Someone().Job(job => job with { Noc = "2174" }).UnderTheReform(2026, 6, 1).Condition(ConditionKind.FhsWork).Answer);
    }
}
