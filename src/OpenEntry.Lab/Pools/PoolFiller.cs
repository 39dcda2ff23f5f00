using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// Fills quotas with people: facts are proposed by leaning in blocks, scored by the bulk engine, and taken while their stratum is open, with an
/// occupation, the programs these are enough for, and an instant of submission.
/// </summary>
internal sealed class PoolFiller(LawInForce law, OccupationTable occupations, RandomNumbers random, Admission admission)
{
    private const int Block = 4096;

    /// <summary>Blocks without anybody taken after which a quota is passed on.</summary>
    private const int Patience = 60;

    /// <summary>Occupations tried for the same facts.</summary>
    private const int Tries = 8;

    private readonly FactsColumns _block = new(Block);
    private readonly ScoreColumns _scores = new(Block);
    private readonly BulkScorer _scorer = new(law.Crs);
    private readonly FactsProposals _proposals = new(random, law.Crs.ArrangedEmployment.Max() > 0);
    private readonly ProgramGate _gate = new(law, occupations);

    /// <summary>Fills the quotas, giving each person one of the places.</summary>
    /// <param name="quotas">How many of each stratum; all zero afterwards.</param>
    /// <param name="people">Where they are put.</param>
    /// <param name="places">The positions to fill, in the order to fill them.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <exception cref="InvalidOperationException">A band cannot be filled under this law: the leanings do not reach it.</exception>
    public void Fill(Quotas quotas, SyntheticPeople people, ReadOnlySpan<int> places, Action<long>? progress)
    {
        var filled = 0;
        for (var leaning = 0; leaning < Leaning.All.Length; leaning++)
        {
            foreach (var french in (ReadOnlySpan<bool>)[true, false])
            {
                var open = quotas.Open(leaning, french);
                for (var idle = 0; open > 0;)
                {
                    _proposals.Draw(Leaning.All[leaning], french, _block);
                    _scorer.Score(_block, _scores);
                    var taken = Take(quotas, leaning, french, people, places[filled..]);
                    filled += taken;
                    open -= taken;
                    idle = taken > 0 ? 0 : idle + 1;
                    if (idle == Patience)
                    {
                        if (!quotas.PassOn(leaning, french)) throw new InvalidOperationException($"No people with scores from {Leaning.All[leaning].Scores} under the law of {law.Since}.");
                        open = quotas.Open(leaning, french);
                        idle = 0;
                    }

                    progress?.Invoke(filled);
                }
            }
        }
    }

    private int Take(Quotas quotas, int leaning, bool french, SyntheticPeople people, ReadOnlySpan<int> places)
    {
        var taken = 0;
        for (var i = 0; i < Block; i++)
        {
            var score = _scores.Total[i];
            var stratum = Strata.Of(score);
            ref var open = ref quotas[stratum, french];
            if (open == 0 || Leaning.Of(stratum) != leaning || !IsLeft(stratum, score, french)) continue;
            if (!Complete(i, score, french, people, places[taken])) continue;
            open--;
            taken++;
        }

        return taken;
    }

    /// <summary>Within a stratum a score is as frequent as rounds left it.</summary>
    private bool IsLeft(int stratum, int score, bool french)
    {
        var (from, to) = Strata.Range(stratum);
        if (stratum == 0) return true;
        var most = Math.Max(admission.Share(from, french), admission.Share(to, french));
        var here = admission.Share(score, french);
        return here >= most || random.Below((ulong)most) < (ulong)here;
    }

    private bool Complete(int i, int score, bool french, SyntheticPeople people, int place)
    {
        var nominated = Levels.Has(_block, i, FactsColumns.Marks.Nomination);
        var risen = nominated || random.Chance(PoolModel.LatelyRisen);
        for (var tries = 0; tries < Tries; tries++)
        {
            var occupation = Levels.Has(_block, i, FactsColumns.Marks.Certificate)
                ? occupations.InField(random, Field.Trades)
                : occupations.Draw(random, score);
            if (occupations.NeedsDegree(occupation) && _block.Education[i] < (byte)EducationLevel.TwoYear) continue;
            var programs = _gate.Programs(_block, i, occupation);
            if (programs == ProgramSet.None) continue;
            var categories = occupations.Categories(_block, i, occupation);
            if (admission.Draw(random, score, programs, categories, french, risen) is not { } submitted) continue;

            SyntheticPeople.CopyFacts(_block, i, people.Facts, place);
            people.Scores[place] = (ushort)score;
            people.Submitted[place] = submitted;
            people.Programs[place] = (byte)programs;
            people.Categories[place] = categories;
            people.Occupations[place] = (byte)occupation;
            return true;
        }

        return false;
    }
}
