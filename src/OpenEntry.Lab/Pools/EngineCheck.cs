using OpenEntry.Law.Crs;

namespace OpenEntry.Lab.Pools;

/// <summary>Holds the two engines together on a whole pool: people were scored by the bulk engine; here the readable one scores them again.</summary>
public static class EngineCheck
{
    /// <summary>How many people the engines disagree about: 0, or a fault.</summary>
    public static int Disagreements(SyntheticPool pool)
    {
        var wrong = 0;
        for (var person = 0; person < pool.People.Count; person++)
        {
            if (CrsScorer.Score(pool.People.FactsOf(person), pool.Law).Total != pool.People.Score(person)) wrong++;
        }

        return wrong;
    }
}
