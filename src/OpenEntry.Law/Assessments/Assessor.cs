using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Assessments;

/// <summary>From a profile to an assessment, under the law of one day. Get it from <see cref="LawInForce.Assessor"/> and ask it for many people.</summary>
public sealed class Assessor
{
    private readonly LawForPeople _law;
    private readonly FswGrid _grid;

    /// <summary>An assessor for a law.</summary>
    internal Assessor(LawInForce law)
    {
        _law = new LawForPeople(law);
        _grid = new FswGrid(_law.Fsw);
    }

    /// <summary>The law it applies.</summary>
    public LawInForce Law => _law.Law;

    /// <summary>That law as the derivation asks it.</summary>
    internal LawForPeople ForPeople => _law;

    /// <summary>A language test on its scale in force, bound once; null when it is not accepted.</summary>
    internal LanguageTest? Test(string key) => _law.Test(key);

    /// <summary>Assesses a profile on a day. The day is that of the facts; the law is the assessor's own, whatever the day.</summary>
    public Assessment Assess(Profile profile, LocalDate date)
    {
        var person = new PersonDerivation(profile, date, _law);
        var score = CrsScorer.Score(person.Facts, Law);
        var grid = _grid.Score(person.GridFacts);
        var programs = new ProgramJudge(person, _grid, grid, _law).Judge();
        var eligible = ProgramSet.None;
        foreach (var program in programs)
        {
            if (program.Answer == Answer.Yes) eligible |= program.Program;
        }

        var first = ProgramSet.None;
        foreach (var candidate in _law.ClassOrder)
        {
            if (first == ProgramSet.None && (eligible & candidate) != 0) first = candidate;
        }

        return new Assessment(person)
        {
            Profile = profile,
            Date = date,
            Law = Law,
            Facts = person.Facts,
            Score = score,
            GridFacts = person.GridFacts,
            Grid = grid,
            Programs = programs,
            Categories = new CategoryJudge(person, _law).Judge(programs, eligible),
            Eligible = eligible,
            Class = first,
            Jobs = person.JobTrail(),
            Tests = person.Tests,
            Credentials = person.Credentials,
            Offers = person.Offers,
            LineReadings = person.LineReadings(score),
            CanadianHours = WorkLedger.Hours(person.CanadianAmount),
            ForeignHours = WorkLedger.Hours(person.ForeignAmount),
        };
    }
}
