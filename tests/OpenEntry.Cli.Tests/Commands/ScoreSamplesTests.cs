using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenEntry.Cli.Printing;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Cli.Tests.Commands;

/// <summary>The samples, as their stories say, and every page of them in both languages.</summary>
public sealed partial class ScoreSamplesTests
{
    private static readonly LawBook Book = LawBook.Embedded();

    public static TheoryData<string> All => Samples.All;

    public static TheoryData<string, string> InBothLanguages => Samples.InBothLanguages;

    [Theory]
    [MemberData(nameof(All))]
    public void A_sample_names_only_what_the_law_knows(string name)
    {
        var profile = ProfileReader.Read(File.ReadAllBytes(Samples.Of(name))).Value;

        Assert.Empty(ProfileChecks.AgainstLaw(profile, Book, new NodaTime.LocalDate(2026, 9, 1)));
    }

    [Theory]
    [MemberData(nameof(InBothLanguages))]
    public void Every_page_of_a_sample_prints_and_French_pages_hold_no_English_frame_words(string name, string language)
    {
        foreach (string[] args in (string[][])[["score", "--on", Samples.Day], ["score", "--on", "2026-11-23"], ["calendar", "--from", Samples.Day], ["advise", "--on", Samples.Day]])
        {
            var ran = Ran.Command([args[0], Samples.Of(name), .. args[1..], "--lang", language]);

            Assert.Equal((0, ""), (ran.Code, ran.Error));
            Assert.Contains("sample-" + name, ran.Output, StringComparison.Ordinal);
            if (language == "fr")
            {
                Assert.DoesNotMatch(EnglishWords(), Declared().Replace(ran.Output, ""));
            }
            else
            {
                Assert.DoesNotMatch(FrenchWords(), Declared().Replace(ran.Output, ""));
            }
        }
    }

    [Theory]
    [MemberData(nameof(InBothLanguages))]
    public void Terminals_of_80_and_120_columns_are_never_overrun_by_a_table(string name, string language)
    {
        foreach (var width in (int[])[40, 80, 120])
        {
            var running = new Running { Terminal = true, Width = width, Environment = { ["NO_COLOR"] = "1" } };
            foreach (string[] args in (string[][])[["score", "--on", Samples.Day], ["calendar", "--from", Samples.Day], ["advise", "--on", Samples.Day]])
            {
                var ran = running.Run([args[0], Samples.Of(name), .. args[1..], "--lang", language]);

                Assert.Equal((0, ""), (ran.Code, ran.Error));
                Assert.All(ran.Output.Split('\n').Where(line => line.StartsWith('│')), line => Assert.True(Output.CellsOf(line) <= width, line));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_json_of_a_sample_says_the_same_numbers_in_both_languages(string name)
    {
        foreach (string[] args in (string[][])[["score", "--on", Samples.Day], ["calendar", "--from", Samples.Day], ["advise", "--on", Samples.Day, "--top", "5"]])
        {
            string[] command = [args[0], Samples.Of(name), .. args[1..]];
            var (english, french) = (Samples.Json(command), Samples.Json([.. command, "--lang", "fr"]));

            Assert.Equal("sample-" + name, (string?)english["id"]);
            Assert.Equal(Numbers().Matches(english.ToJsonString()).Where(match => match.Groups[2].Success).Select(match => match.Value),
                Numbers().Matches(french.ToJsonString()).Where(match => match.Groups[2].Success).Select(match => match.Value));
            Assert.NotEqual(english.ToJsonString(), french.ToJsonString());
        }
    }

    [Fact]
    public void The_nominee_has_more_than_600_points_and_is_invited_as_a_nominee()
    {
        var score = Samples.Score("nominee-saskatchewan");

        Assert.True((int)score["total"]! > 600);
        Assert.Equal((600, "PNP"), (Samples.Points(score, "provincialNomination"), (string?)score["class"]));
        Assert.Equal(0, Samples.Points(Samples.Score("nominee-saskatchewan", "2026-05-19"), "provincialNomination"));
        Assert.Equal(600, Samples.Points(Samples.Score("nominee-saskatchewan", "2026-05-20"), "provincialNomination"));
    }

    [Fact]
    public void The_leap_day_birthday_is_1_March_in_common_years()
    {
        Assert.Equal([30, 31], ((string[])["2027-02-28", "2027-03-01"]).Select(day => (int)Samples.Score("leap-day", day)["facts"]!["age"]!));
        Assert.Equal([31, 32], ((string[])["2028-02-28", "2028-02-29"]).Select(day => (int)Samples.Score("leap-day", day)["facts"]!["age"]!));
        Assert.Equal((false, true), ((bool)Samples.Score("leap-day")["facts"]!["siblingInCanada"]!, (int)Samples.Score("leap-day")["grid"]!["adaptability"]! == 5));
    }

    [Fact]
    public void The_analyst_with_codes_of_2016_can_be_told_and_has_named_his_occupations()
    {
        var score = Samples.Score("analyst-noc-2016");

        Assert.Equal(["FSW"], Samples.Programs(score));
        Assert.All(score["programs"]!.AsArray(), program => Assert.NotNull(program!["met"]));
        Assert.Equal(["21222", "21232", "21222"], score["jobs"]!.AsArray().Select(job => (string?)job!["occupation"]));
        Assert.Contains("R21", score["readings"]!.AsArray().Select(reading => (string?)reading!["reading"]));
    }

    [Fact]
    public void The_couple_would_do_far_better_the_other_way_round()
    {
        var advice = Samples.Json("advise", Samples.Of("couple-swap"), "--on", Samples.Day);

        Assert.Equal(273, (int)advice["total"]!);
        var swap = advice["singles"]!.AsArray().Single(item => (string?)item!["what"]![0]!["kind"] == "swapPrincipal")!;
        Assert.Equal((336, 609), ((int)swap["gain"]!, (int)swap["total"]!));
        Assert.Equal(["CEC", "FSW"], swap["opens"]!.AsArray().Select(one => (string?)one).Order(StringComparer.Ordinal));
        Assert.Empty(advice["rounds"]!.AsArray());
        Assert.Contains(("418", true), swap["rounds"]!.AsArray().Select(round => ((string?)round!["number"], (bool)round["met"]!)));
    }

    [Fact]
    public void The_engineer_counts_the_spouses_sister_in_both_and_is_in_the_STEM_category()
    {
        var score = Samples.Score("engineer-lagos");

        Assert.Equal((15, 0), (Samples.Points(score, "sibling"), Samples.Points(score, "canadianWork")));
        Assert.Equal(10, (int)score["grid"]!["adaptability"]!); // the spouse's language 5, the sister 5
        Assert.Equal(["FSW"], Samples.Programs(score));
        Assert.Contains("stem", Samples.Categories(score));
    }

    [Fact]
    public void The_nurse_is_in_the_French_and_the_health_care_category()
    {
        var score = Samples.Score("nurse-douala");

        Assert.Equal(["french", "healthcare"], Samples.Categories(score).Order(StringComparer.Ordinal));
        Assert.Equal(50, Samples.Points(score, "french")); // NCLC 7 or more, English CLB 5 or more
        Assert.Equal("french", (string?)score["facts"]!["firstLanguage"]!["language"]);
    }

    [Fact]
    public void The_developers_co_op_term_does_not_count_and_the_job_since_does()
    {
        var score = Samples.Score("developer-toronto");

        Assert.Equal(["fullTimeStudent", "counts"], score["jobs"]!.AsArray().Select(job => (string?)job!["canadianWork"]!["why"]));
        Assert.Equal(2, (int)score["facts"]!["canadianWorkYears"]!); // 17 June 2024 to the end of August 2026: 806 days
        Assert.Equal("threeYearsOrMore", (string?)score["facts"]!["canadianCredential"]);
        Assert.Contains("CEC", Samples.Programs(score));
    }

    [Fact]
    public void The_welder_scores_without_a_spouse_and_evenings_and_unauthorized_work_add_nothing()
    {
        var score = Samples.Score("welder-alberta");

        Assert.False((bool)score["facts"]!["accompanyingSpouse"]!);
        Assert.Equal(["counts", "counts", "notSkilled"], score["jobs"]!.AsArray().Skip(1).Select(job => (string?)job!["canadianWork"]!["why"]));
        Assert.Equal(4, (int)score["facts"]!["canadianWorkYears"]!); // 14 March 2022 to the end of August 2026: 1,632 days, evenings or not
        Assert.Contains("FST", Samples.Programs(score));
    }

    [Fact]
    public void Two_offers_that_last_a_year_together_open_the_trades_program()
    {
        var score = Samples.Score("cook-two-offers");

        Assert.Equal(["FST"], Samples.Programs(score));
        Assert.Equal(["87.2(3)(d)(iv)", "87.2(3)(d)(iv)"], score["offers"]!.AsArray().Select(offer => (string?)offer!["paragraph"]));
    }

    [Fact]
    public void The_physicians_own_practice_counts_and_the_older_test_is_the_one_she_marks()
    {
        var score = Samples.Score("physician-halifax");

        Assert.Equal("counts", (string?)score["jobs"]![1]!["canadianWork"]!["why"]);
        Assert.Equal(["counts", "anotherIsUsed"], score["languageTests"]!.AsArray().Take(2).Select(test => (string?)test!["verdict"]!["why"]));
        Assert.Contains("physicians_ca", Samples.Categories(score));
        Assert.Contains("R8", score["readings"]!.AsArray().Select(reading => (string?)reading!["reading"]));
    }

    [Fact]
    public void The_senior_manager_has_no_points_for_age_or_offer_and_is_in_her_category()
    {
        var score = Samples.Score("senior-manager");

        Assert.Equal((0, 0), (Samples.Points(score, "age"), Samples.Points(score, "arrangedEmployment")));
        Assert.Equal(200, Samples.Points(Samples.Score("senior-manager", more: ["--under", "2025-03-24"]), "arrangedEmployment"));
        Assert.Contains("senior_managers_ca", Samples.Categories(score));
    }

    [Fact]
    public void The_accountant_is_told_what_runs_out_before_the_year_ends()
    {
        var steps = Samples.Json("calendar", Samples.Of("tests-run-out"), "--from", Samples.Day, "--to", "2026-12-31")["steps"]!.AsArray();

        Assert.Equal(
            ["2026-11-16 -171 testExpires", "2026-12-03 -120 assessmentExpires", "2026-12-05 -37 testExpires", "2026-12-12 -6 birthday"],
            steps.Select(step => $"{step!["date"]} {step["difference"]} {step["causes"]![0]!["cause"]}"));
        Assert.Equal(["FSW"], steps[0]!["programsLost"]!.AsArray().Select(one => (string?)one));
        Assert.Equal(["french"], steps[0]!["categoriesLeft"]!.AsArray().Select(one => (string?)one));
    }

    [Fact]
    public void A_result_under_an_unconfirmed_version_says_so_in_both_languages()
    {
        var score = Samples.Score("leap-day", "2026-11-23");

        Assert.Equal(("2025-03-25", "2026-11-03"), ((string?)score["law"], (string?)score["unconfirmed"]));
        Assert.Contains("its points are not confirmed", Ran.Command("score", Samples.Of("leap-day"), "--on", "2026-11-23").Output, StringComparison.Ordinal);
        Assert.Contains("ses points ne sont pas confirmés", Ran.Command("score", Samples.Of("leap-day"), "--on", "2026-11-23", "--lang", "fr").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not confirmed", Ran.Command("score", Samples.Of("leap-day"), "--on", "2026-11-02").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_of_a_profile_score_the_same_in_bulk()
    {
        foreach (var name in Samples.Names)
        {
            var score = Samples.Score(name);
            var bulk = new Running { Input = score["facts"]!.ToJsonString() }.Run("score", "--facts", "-", "--on", Samples.Day);

            Assert.Equal((0, ""), (bulk.Code, bulk.Error));
            var result = JsonNode.Parse(bulk.Output)!;
            Assert.Equal((int)score["total"]!, (int)result["total"]!);
            Assert.Equal(score["lines"]!.ToJsonString(), result["lines"]!.ToJsonString());
        }
    }

    // Words that only the frame of a page would say; what people declared (titles, employers) is taken out before.
    [GeneratedRegex(@"\b(points on|law of|Factor|From|Provision|Total of|Found|needed|Met|Condition met|Member|Category|Categories|Programs?|years?|yes|no|none|Day|Change|Why|What|Then|Counts from|Rounds?|Kind|Cut-off|Gap|more|once done|Birthday|turns|counts|The|the)\b")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"\b(points le|droit du|Facteur|D’après|Disposition|Constaté|exigé|Remplie|Membre|Catégories?|Programmes?|ans|oui|non|aucune?|Jour|Écart|Raison|Quoi|Alors|Compte dès|Rondes?|Minimum|Atteint|Anniversaire|atteint|les?|une fois fait)\b")]
    private static partial Regex FrenchWords();

    // What people declared themselves, in their own language: a job with its title, an offer with its employer.
    [GeneratedRegex("(?m)^.*(Job|Emploi|Spouse's job|Offer of|Offre de).*$")]
    private static partial Regex Declared();

    [GeneratedRegex("""
        "((?:\\.|[^"\\])*)"|(-?[0-9.]+|true|false|null)
        """)]
    private static partial Regex Numbers();
}
