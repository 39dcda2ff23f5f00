using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;

namespace OpenEntry.Web.Site.Scoring;

/// <summary>A score as a page shows it: sixteen lines in four sections, each with what it comes from and its provision.</summary>
/// <param name="Score">The score.</param>
/// <param name="Sections">Its sections; one that gives nothing to this person is left out.</param>
public sealed record ScoreSheet(CrsScore Score, IReadOnlyList<ScoreSection> Sections)
{
    public bool IsCapped => Sections.Any(section => section.Uncapped > section.Points || section.Lines.Any(line => line.Uncapped > line.Points));

    public bool IsLeftToTheLaw => Sections.Any(section => section.Lines.Any(line => line.IsLeftToTheLaw));

    /// <summary>Of an assessment, with the readings each line hangs on.</summary>
    public static ScoreSheet Of(Assessment one, OfficialLanguage language) => Of(one.Score, factor => FactWords.Of(factor, one, language), factor => [.. one.LineReadings[(int)factor].Numbers], language);

    /// <summary>Of facts alone.</summary>
    public static ScoreSheet Of(CrsFacts facts, CrsScore score, OfficialLanguage language) =>
        Of(score, factor => FactWords.Of(factor, facts, score, language), factor => score[factor].Reading is { } reading ? [reading] : [], language);

    private static ScoreSheet Of(CrsScore score, Func<CrsFactor, string> basis, Func<CrsFactor, IReadOnlyList<string>> readings, OfficialLanguage language) => new(score,
    [
        .. from section in Enum.GetValues<CrsSection>()
           let points = PointsOf(score.Sections, section)
           let max = PointsOf(score.Maxima, section)
           where max > 0
           select new ScoreSection(Explanations.Of(section).In(language), points, max, PointsOf(score.Uncapped, section),
           [
               .. from factor in CrsFactors.All
                  where factor.Section() == section
                  let line = score[factor]
                  where line.Max > 0
                  let provision = score.Law.Applied(factor.Provision())!
                  select new ScoreLine(provision.Name, provision.Title.In(language), provision.Citation.In(language), basis(factor), line.Points, line.Max, line.Uncapped, readings(factor), score.Law.IsLeftToTheLaw(provision.Name)),
           ]),
    ]);

    private static int PointsOf(CrsSections sections, CrsSection section) => section switch
    {
        CrsSection.Core => sections.Core,
        CrsSection.Spouse => sections.Spouse,
        CrsSection.Transferability => sections.Transferability,
        _ => sections.Additional,
    };
}

/// <summary>A section of a score.</summary>
public sealed record ScoreSection(string Name, int Points, int Max, int Uncapped, IReadOnlyList<ScoreLine> Lines);

/// <summary>A line of a score.</summary>
/// <param name="Provision">Name of the provision that gives the points.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Citation">The provision as it is cited.</param>
/// <param name="From">The fact it comes from.</param>
/// <param name="Points">Points.</param>
/// <param name="Max">The most it can give.</param>
/// <param name="Uncapped">Points before the maximum.</param>
/// <param name="Readings">Readings it hangs on.</param>
/// <param name="IsLeftToTheLaw">A reform gives no figure for it.</param>
public sealed record ScoreLine(string Provision, string Title, string Citation, string From, int Points, int Max, int Uncapped, IReadOnlyList<string> Readings, bool IsLeftToTheLaw);
