using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>A version of a category as the feed labels it, and since when it is in use.</summary>
/// <param name="Category">Key of the category.</param>
/// <param name="Version">Version, as in <c>rounds.csv</c>.</param>
/// <param name="From">First day.</param>
/// <param name="Label">The label in both languages.</param>
internal sealed record KnownLabel(string Category, string Version, LocalDate From, Text Label)
{
    private static readonly LocalDate s_2023 = new(2023, 5, 31);
    private static readonly LocalDate s_2025 = new(2025, 2, 27);
    private static readonly LocalDate s_2026 = new(2026, 2, 18);

    /// <summary>
    /// All versions. Labels never used in a round so far are formed like the others of their kind: STEM, agriculture, education and
    /// researchers of 2025 and 2026.
    /// </summary>
    public static readonly ImmutableArray<KnownLabel> All =
    [
        new("french", "V1", s_2023, new("French language proficiency (Version 1)", "Compétence linguistique en français (Version 1)")),
        new("french", "2026-V2", new(2026, 2, 6), new("French-Language proficiency 2026-Version 2", "Compétence linguistique en français 2026-Version 2")),
        new("healthcare", "V1", s_2023, new("Healthcare occupations (Version 1)", "Professions de la santé (Version 1)")),
        new("healthcare", "V2", s_2025, new(
            "Healthcare and social services occupations (Version 2)", "Professions de la santé et des services sociaux (Version 2)")),
        new("healthcare", "2026-V3", s_2026, new(
            "Healthcare and Social Services Occupations, 2026-Version 3", "Professions de la santé et des services sociaux 2026-version 3")),
        new("stem", "V1", s_2023, new("STEM occupations (Version 1)", "Professions des STIM (Version 1)")),
        new("stem", "V2", s_2025, new("STEM occupations (Version 2)", "Professions des STIM (Version 2)")),
        new("stem", "2026-V3", s_2026, new("STEM Occupations, 2026-Version 3", "Professions des STIM 2026-Version 3")),
        new("trades", "V1", s_2023, new("Trade occupations (Version 1)", "Métiers (Version 1)")),
        new("trades", "V2", s_2025, new("Trade occupations (Version 2)", "Métiers (Version 2)")),
        new("trades", "2026-V3", s_2026, new("Trades Occupations, 2026-Version 3", "Métiers spécialisés 2026-Version 3")),
        new("transport", "V1", s_2023, new("Transport occupations (Version 1)", "Métiers des transports (Version 1)")),
        new("transport", "2026-V2", s_2026, new("Transport Occupations, 2026-Version 2", "Métiers des transports 2026-Version 2")),
        new("agriculture", "V1", s_2023, new(
            "Agriculture and agri-food occupations (Version 1)", "Métiers de l’agriculture et de l’agroalimentaire (Version 1)")),
        new("agriculture", "V2", s_2025, new(
            "Agriculture and agri-food occupations (Version 2)", "Métiers de l’agriculture et de l’agroalimentaire (Version 2)")),
        new("education", "V1", s_2025, new("Education occupations (Version 1)", "Professions de l’éducation (Version 1)")),
        new("education", "2026-V2", s_2026, new("Education Occupations, 2026-Version 2", "Professions de l’éducation 2026-Version 2")),
        new("physicians_ca", "2026-V1", new(2025, 12, 8), new(
            "Physicians with Canadian Work Experience, 2026-Version 1", "Médecins ayant de l’expérience de travail au Canada 2026-Version 1")),
        new("senior_managers_ca", "2026-V1", s_2026, new(
            "Senior managers with Canadian Work Experience, 2026-Version 1",
            "Cadres supérieurs/cadres supérieures ayant de l’expérience de travail au Canada 2026-version 1")),
        new("researchers_ca", "2026-V1", s_2026, new(
            "Researchers with Canadian Work Experience, 2026-Version 1",
            "Chercheurs/chercheuses ayant de l’expérience de travail au Canada 2026-Version 1")),
        new("military", "2026-V1", s_2026, new("Skilled Military Recruits, 2026-Version 1", "Recrues militaires qualifiées, 2026-Version 1")),
    ];

    /// <summary>General rounds had two labels.</summary>
    public static readonly ImmutableArray<Text> General = [new("No Program Specified", "Aucun programme spécifié"), new("General", "Générale")];

    private static readonly FrozenDictionary<string, string> s_french =
        All.Select(known => known.Label)
            .Concat(General)
            .Concat(new[] { ProgramSet.FSW, ProgramSet.CEC, ProgramSet.FST, ProgramSet.PNP }.Select(ProgramNames.Label))
            .ToFrozenDictionary(label => Folding.Words(label.En), label => label.Fr);

    /// <summary>The version of a category in force on a day; null for a category that is not known.</summary>
    public static KnownLabel? InForce(string category, LocalDate date) =>
        All.Where(known => known.Category == category && known.From <= date).MaxBy(known => known.From)
        ?? All.FirstOrDefault(known => known.Category == category);

    public static KnownLabel? Of(string category, string version) =>
        All.FirstOrDefault(known => known.Category == category && known.Version == version);

    /// <summary>An English label of the feed in French; a label that is not known stays as it is.</summary>
    public static string InFrench(string name) => s_french.GetValueOrDefault(Folding.Words(name), name);
}
