using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;

namespace OpenEntry.Lab.Tests.History;

/// <summary>Labels of the feed (drawName) in all spellings, and what they mean.</summary>
public class RoundLabelTests
{
    [Theory]
    [InlineData("French language proficiency (Version 1)", "french", "V1")]
    [InlineData("French-Language proficiency 2026-Version 2", "french", "2026-V2")]
    [InlineData("Healthcare occupations (Version 1)", "healthcare", "V1")]
    [InlineData("Healthcare and social services occupations (Version 2)", "healthcare", "V2")]
    [InlineData("Healthcare and Social Services Occupations, 2026-Version 3", "healthcare", "2026-V3")]
    [InlineData("STEM occupations (Version 1)", "stem", "V1")]
    [InlineData("STEM occupations (Version 2)", "stem", "V2")]
    [InlineData("STEM Occupations, 2026-Version 3", "stem", "2026-V3")]
    [InlineData("Trade occupations (Version 1)", "trades", "V1")]
    [InlineData("Trade occupations (Version 2)", "trades", "V2")]
    [InlineData("Trades Occupations, 2026-Version 3", "trades", "2026-V3")]
    [InlineData("Transport occupations (Version 1)", "transport", "V1")]
    [InlineData("Transport Occupations, 2026-Version 2", "transport", "2026-V2")]
    [InlineData("Agriculture and agri-food occupations (Version 1)", "agriculture", "V1")]
    [InlineData("Agriculture and agri-food occupations (Version 2)", "agriculture", "V2")]
    [InlineData("Education occupations (Version 1)", "education", "V1")]
    [InlineData("Education Occupations, 2026-Version 2", "education", "2026-V2")]
    [InlineData("Physicians with Canadian Work Experience, 2026-Version 1", "physicians_ca", "2026-V1")]
    [InlineData("Senior managers with Canadian Work Experience, 2026-Version 1", "senior_managers_ca", "2026-V1")]
    [InlineData("Researchers with Canadian Work Experience, 2026-Version 1", "researchers_ca", "2026-V1")]
    [InlineData("Skilled Military Recruits, 2026-Version 1", "military", "2026-V1")]
    [InlineData("STEM OCCUPATIONS (version 1)", "stem", "V1")]
    [InlineData("Stem occupations  ( Version  1 )", "stem", "V1")]
    [InlineData("Trades Occupations 2026 - Version 3", "trades", "2026-V3")]
    [InlineData("French-language proficiency, 2026-version 2", "french", "2026-V2")]
    [InlineData("French-Language Proficiency (2026-Version 2)", "french", "2026-V2")]
    public void Every_category_label_is_known_and_kept_as_published(string label, string category, string version)
    {
        var round = FeedOf.One("293", ("drawName", label));
        Assert.Equal((RoundKind.Category, category, version), (round.Record.Kind, round.Record.Category, round.Record.Version));
        Assert.Equal(ProgramSet.None, round.Record.Programs);
        Assert.Equal(string.Join(' ', label.Split(' ', StringSplitOptions.RemoveEmptyEntries)), round.Record.Name);
        Assert.Empty(round.Warnings);
    }

    [Theory]
    [InlineData("French language proficiency (2023-1)", "french", "French language proficiency (Version 1)")]
    [InlineData("French language proficiency (2024-1)", "french", "French language proficiency (Version 1)")]
    [InlineData("Transport occupations (2024-1)", "transport", "Transport occupations (Version 1)")]
    [InlineData("Healthcare occupations (2023-1)", "healthcare", "Healthcare occupations (Version 1)")]
    [InlineData("STEM occupations ( 2023 - 1 )", "stem", "STEM occupations (Version 1)")]
    public void The_first_labels_are_version_1_under_its_present_label(string label, string category, string name)
    {
        var round = FeedOf.One("293", ("drawName", label));
        Assert.Equal((category, "V1", name), (round.Record.Category, round.Record.Version, round.Record.Name));
        Assert.Empty(round.Warnings);
    }

    [Theory]
    [InlineData("No Program Specified", RoundKind.General, "general")]
    [InlineData("General", RoundKind.General, "general")]
    [InlineData("Provincial Nominee Program", RoundKind.Program, "PNP")]
    [InlineData("Canadian Experience Class", RoundKind.Program, "CEC")]
    [InlineData("Federal Skilled Trades", RoundKind.Program, "FST")]
    [InlineData("Federal Skilled Trades Program", RoundKind.Program, "FST")]
    [InlineData("Federal Skilled Worker", RoundKind.Program, "FSW")]
    [InlineData("provincial  nominee program", RoundKind.Program, "PNP")]
    public void General_and_program_labels_are_known(string label, RoundKind kind, string key)
    {
        var round = FeedOf.One("293", ("drawName", label), ("drawText2", null)).Record;
        Assert.Equal((kind, key), (round.Kind, round.KindKey));
        Assert.Null(round.Version);
        Assert.Equal(kind == RoundKind.General, round.Programs == (ProgramSet.FSW | ProgramSet.CEC | ProgramSet.FST | ProgramSet.PNP));
    }

    [Theory]
    [InlineData("Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades and Provincial Nominee Program")]
    [InlineData("Federal Skilled Worker Program, Canadian Experience Class, Federal Skilled Trades Program and Provincial Nominee Program")]
    public void The_programs_of_a_general_round_come_from_either_wording(string text)
    {
        var round = FeedOf.One("294", ("drawText2", text));
        Assert.Equal(FeedOf.Round("294").Programs, round.Record.Programs);
        Assert.Empty(round.Warnings);
    }

    [Fact]
    public void Programs_that_do_not_fit_the_label_are_said_and_the_label_is_followed()
    {
        var round = FeedOf.One("419", ("drawText2", "Canadian Experience Class"));
        Assert.Equal(ProgramSet.PNP, round.Record.Programs);
        Assert.Equal("OE-5062", Assert.Single(round.Warnings).Kind.Code);
    }

    [Theory]
    [InlineData("Compétence linguistique en français (Version 1)", "french", "V1", "French language proficiency (Version 1)")]
    [InlineData("Professions des STIM (Version 1)", "stem", "V1", "STEM occupations (Version 1)")]
    [InlineData("Métiers (Version 1)", "trades", "V1", "Trade occupations (Version 1)")]
    [InlineData("Métiers spécialisés (Version 1)", "trades", "V1", "Trade occupations (Version 1)")]
    [InlineData("Métiers spécialisés 2026-Version 3", "trades", "2026-V3", "Trades Occupations, 2026-Version 3")]
    [InlineData("Métiers des transports (Version 1)", "transport", "V1", "Transport occupations (Version 1)")]
    [InlineData("Métiers de l'agriculture et de l'agroalimentaire (Version 1)", "agriculture", "V1", "Agriculture and agri-food occupations (Version 1)")]
    [InlineData("Professions de l’éducation (Version 1)", "education", "V1", "Education occupations (Version 1)")]
    [InlineData("Professions de la santé et des services sociaux 2026-version 3", "healthcare", "2026-V3",
        "Healthcare and Social Services Occupations, 2026-Version 3")]
    [InlineData("Médecins ayant de l’expérience de travail au Canada 2026-Version 1", "physicians_ca", "2026-V1",
        "Physicians with Canadian Work Experience, 2026-Version 1")]
    [InlineData("Cadres supérieurs/cadres supérieures ayant de l’expérience de travail au Canada 2026-version 1", "senior_managers_ca", "2026-V1",
        "Senior managers with Canadian Work Experience, 2026-Version 1")]
    [InlineData("Recrues militaires qualifiées, 2026-Version 1", "military", "2026-V1", "Skilled Military Recruits, 2026-Version 1")]
    public void French_category_labels_are_kept_under_the_English_ones(string label, string category, string version, string name)
    {
        var round = FeedOf.One("293", ("drawName", label)).Record;
        Assert.Equal((category, version, name), (round.Category, round.Version, round.Name));
    }

    [Theory]
    [InlineData("Aucun programme spécifié", "general", "No Program Specified")]
    [InlineData("Générale", "general", "General")]
    [InlineData("Programme des candidats des provinces", "PNP", "Provincial Nominee Program")]
    [InlineData("Catégorie de l’expérience canadienne", "CEC", "Canadian Experience Class")]
    [InlineData("Catégorie de l'expérience canadienne", "CEC", "Canadian Experience Class")]
    [InlineData("Programme des travailleurs de métiers spécialisés (fédéral)", "FST", "Federal Skilled Trades")]
    [InlineData("Programme des travailleurs qualifiés (fédéral)", "FSW", "Federal Skilled Worker")]
    public void French_general_and_program_labels_are_kept_under_the_English_ones(string label, string key, string name)
    {
        var round = FeedOf.One("293", ("drawName", label), ("drawText2", null)).Record;
        Assert.Equal((key, name), (round.KindKey, round.Name));
    }

    [Theory]
    [InlineData("2024-04-11", "V1")]
    [InlineData("2025-06-01", "V2")]
    [InlineData("2026-06-01", "2026-V3")]
    public void A_category_without_version_is_the_one_in_force_and_said_so(string date, string version)
    {
        var round = FeedOf.One("293", ("drawName", "STEM occupations"), ("drawDate", date), ("drawDateFull", null));
        Assert.Equal(("stem", version), (round.Record.Category, round.Record.Version));
        Assert.Contains(round.Warnings, warning => warning.Kind.Code == "OE-5051");
    }

    [Theory]
    [InlineData("Construction champions (Version 4)", null, RoundKind.Category, "construction_champions", "V4")]
    [InlineData("Construction champions", null, RoundKind.Category, "construction_champions", "unknown")]
    [InlineData("Targeted draw", "Provincial Nominee Program", RoundKind.Program, "PNP", null)]
    [InlineData("STEM occupations (Version 9)", null, RoundKind.Category, "stem", "V9")]
    [InlineData("Everybody", "Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades and Provincial Nominee Program",
        RoundKind.General, "general", null)]
    [InlineData("***", null, RoundKind.Category, "unknown", "unknown")]
    public void An_unknown_label_is_taken_as_well_as_can_be_and_said_so(string label, string? programs, RoundKind kind, string key, string? version)
    {
        var round = FeedOf.One("293", ("drawName", label), ("drawText2", programs));
        Assert.Equal((kind, key, version, label), (round.Record.Kind, round.Record.KindKey, round.Record.Version, round.Record.Name));
        Assert.Equal("OE-5050", Assert.Single(round.Warnings).Kind.Code);
    }

    [Fact]
    public void All_labels_of_the_record_come_back_from_French() =>
        Assert.All(FeedOf.Record.Rounds, round =>
        {
            var back = RoundLabel.Read(KnownLabel.InFrench(round.Name), "", round.Date);
            Assert.Equal((round.Name, round.Kind, round.Category, round.Version), (back.Name, back.Kind, back.Category, back.Version));
            Assert.NotEqual(round.Name, KnownLabel.InFrench(round.Name));
        });

    [Fact]
    public void The_labels_of_the_feed_are_those_of_the_law_in_both_languages() =>
        Assert.Equal(
            KnownLabel.All.Select(known => (known.Category, known.Version, known.Label.En, known.Label.Fr)).Order(),
            CategoryRule.All(LawBook.Embedded()).Select(one => (one.Rule.Key, one.Rule.Version, one.Rule.FeedLabel.En, one.Rule.FeedLabel.Fr)).Distinct().Order());

    [Fact]
    public void The_list_of_labels_is_the_one_in_the_record() =>
        Assert.All(FeedOf.Record.Rounds.Where(round => round.Kind == RoundKind.Category), round =>
        {
            Assert.Equal(round.Name, KnownLabel.Of(round.Category!, round.Version!)!.Label.En);
            Assert.True(round.Date >= KnownLabel.Of(round.Category!, round.Version!)!.From, round.Number);
            Assert.Equal(round.Version, KnownLabel.InForce(round.Category!, round.Date)!.Version);
        });

    [Fact]
    public void Months_have_names_in_both_languages() =>
        Assert.Equal(("August", "août"), (MonthNames.Of(8, OfficialLanguage.English), MonthNames.Of(8, OfficialLanguage.French)));

    [Fact]
    public void A_category_before_its_first_version_gets_the_first() =>
        Assert.Equal("V1", KnownLabel.InForce("stem", new LocalDate(2020, 1, 1))!.Version);
}
