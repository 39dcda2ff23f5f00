using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Assessments;

/// <summary>
/// A profile on a day under a law: the facts derived, the score with its lines, the programs and categories with their conditions, the class
/// an invitation would name, and what became of everything declared.
/// </summary>
public sealed class Assessment
{
    internal Assessment(PersonDerivation person) => Person = person;

    /// <summary>What it was made from: what comes next is worked out from the same.</summary>
    internal PersonDerivation Person { get; }

    /// <summary>The profile.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The law.</summary>
    public required LawInForce Law { get; init; }

    /// <summary>The inputs of the ranking.</summary>
    public required CrsFacts Facts { get; init; }

    /// <summary>The score.</summary>
    public required CrsScore Score { get; init; }

    /// <summary>The inputs of the 67-point grid.</summary>
    public required FswFacts GridFacts { get; init; }

    /// <summary>The 67-point grid.</summary>
    public required FswScore Grid { get; init; }

    /// <summary>Every program in force, in the order of classes.</summary>
    public required IReadOnlyList<ProgramOutcome> Programs { get; init; }

    /// <summary>Every category in force.</summary>
    public required IReadOnlyList<CategoryOutcome> Categories { get; init; }

    /// <summary>The programs met.</summary>
    public required ProgramSet Eligible { get; init; }

    /// <summary>The class an invitation in a general round would name, or none.</summary>
    public required ProgramSet Class { get; init; }

    /// <summary>What became of each job, the spouse's too.</summary>
    public required IReadOnlyList<JobTrail> Jobs { get; init; }

    /// <summary>What became of each language test.</summary>
    public required IReadOnlyList<TestTrail> Tests { get; init; }

    /// <summary>What became of each credential.</summary>
    public required IReadOnlyList<CredentialTrail> Credentials { get; init; }

    /// <summary>What became of each offer.</summary>
    public required IReadOnlyList<OfferTrail> Offers { get; init; }

    /// <summary>Readings a line of the score hangs on, by <see cref="CrsFactor"/>.</summary>
    public required IReadOnlyList<ReadingSet> LineReadings { get; init; }

    /// <summary>Hours of Canadian work in the ranking's window.</summary>
    public required decimal CanadianHours { get; init; }

    /// <summary>Hours of foreign work in the ranking's window.</summary>
    public required decimal ForeignHours { get; init; }

    /// <summary>A good result exists in the other official language while the declared first one has none (reading R12).</summary>
    public bool FirstLanguageRanOut => Facts.FirstLanguage is null && Facts.SecondLanguage is not null;

    /// <summary>Every reading any part of the result hangs on.</summary>
    public ReadingSet Readings
    {
        get
        {
            var all = default(ReadingSet);
            foreach (var readings in LineReadings) all |= readings;
            foreach (var program in Programs)
            {
                foreach (var condition in program.Conditions) all |= condition.Readings;
            }

            foreach (var category in Categories)
            {
                foreach (var condition in category.Conditions) all |= condition.Readings;
            }

            return all;
        }
    }

    /// <summary>True when score, lines, programs, class and categories are the same in both: nothing a person would notice differs.</summary>
    public bool HasSameOutcomeAs(Assessment other)
    {
        if (Score.Total != other.Score.Total || Eligible != other.Eligible || Class != other.Class
            || Programs.Count != other.Programs.Count) return false;
        for (var i = 0; i < Score.Lines.Count; i++)
        {
            if (Score.Lines[i].Points != other.Score.Lines[i].Points) return false;
        }

        for (var i = 0; i < Programs.Count; i++)
        {
            if (Programs[i].Program != other.Programs[i].Program || Programs[i].Answer != other.Programs[i].Answer) return false;
        }

        // A category that is not in force is one the person is not in: that it comes or goes concerns only its members.
        return Covers(other) && other.Covers(this);
    }

    /// <summary>Every category of this one is answered the same in the other.</summary>
    private bool Covers(Assessment other)
    {
        foreach (var one in Categories)
        {
            var answer = Answer.No;
            foreach (var another in other.Categories)
            {
                if (another.Category.Key == one.Category.Key) answer = another.Answer;
            }

            if (answer != one.Answer) return false;
        }

        return true;
    }
}
