namespace OpenEntry.Lab.Pools;

/// <summary>How many people each stratum is to have, with and without French.</summary>
internal sealed class Quotas
{
    private readonly int[] _open = new int[Strata.Count * 2];

    /// <summary>Divides the people of each band.</summary>
    /// <param name="bands">People by band.</param>
    /// <param name="admission">What share of those who arrived with a score is still there.</param>
    public Quotas(ReadOnlySpan<int> bands, Admission admission)
    {
        for (var band = 0; band < bands.Length; band++)
        {
            var strata = Strata.In(band).ToArray();
            var weights = strata.Select(stratum => Weight(stratum, admission)).ToArray();
            var sizes = Apportionment.Divide(bands[band], weights);
            for (var i = 0; i < strata.Length; i++)
            {
                var french = Apportionment.Divide(sizes[i], FrenchAndOthers(strata[i], admission))[0];
                _open[(strata[i] * 2) + 1] = french;
                _open[strata[i] * 2] = sizes[i] - french;
            }
        }
    }

    public ref int this[int stratum, bool french] => ref _open[(stratum * 2) + (french ? 1 : 0)];

    /// <summary>How many are wanted of a leaning.</summary>
    public int Open(int leaning, bool french)
    {
        var sum = 0;
        for (var stratum = 0; stratum < Strata.Count; stratum++)
        {
            if (Leaning.Of(stratum) == leaning) sum += this[stratum, french];
        }

        return sum;
    }

    /// <summary>
    /// Gives what cannot be filled to a neighbour that is filled later: with French to those without in the same stratum, else to the next stratum of the
    /// same band further down. False when there is none.
    /// </summary>
    public bool PassOn(int leaning, bool french)
    {
        for (var stratum = 0; stratum < Strata.Count; stratum++)
        {
            ref var open = ref this[stratum, french];
            if (Leaning.Of(stratum) != leaning || open == 0) continue;
            if (french) this[stratum, false] += open;
            else if (stratum + 1 < Strata.Count && Strata.BandOf(stratum + 1) == Strata.BandOf(stratum)) this[stratum + 1, false] += open;
            else return false;
            open = 0;
        }

        return true;
    }

    /// <summary>Fewer the higher the score, from 501 up, and only as far as earlier rounds left any.</summary>
    private static long Weight(int stratum, Admission admission)
    {
        var (from, to) = Strata.Range(stratum);
        var sum = 0L;
        for (var score = from; score <= to; score++) sum += Arriving(score) * admission.Share(score, french: false) / Stay.Whole;
        return sum;
    }

    /// <summary>Of those with French fewer are left, since rounds for French took them.</summary>
    private static long[] FrenchAndOthers(int stratum, Admission admission)
    {
        // Nominees rank by their nomination: what rounds took before it says nothing.
        if (stratum == 0) return [PoolModel.French, 10_000 - PoolModel.French];
        var (from, to) = Strata.Range(stratum);
        long french = 0, others = 0;
        for (var score = from; score <= to; score++)
        {
            var arriving = Arriving(score) >> 20;
            // Wide bands are filled evenly; what is left of each score is measured against all of that score.
            var (withFrench, without) = (PoolModel.French * admission.Share(score, true), (10_000 - PoolModel.French) * admission.Share(score, false));
            french += arriving * withFrench / ((withFrench + without) >> 20);
            others += arriving * without / ((withFrench + without) >> 20);
        }

        return [french, others];
    }

    private static long Arriving(int score)
    {
        if (ScoreBands.Of(score) != 1) return 1L << 40;
        var weight = 1L << 40;
        for (var at = 501; at < score; at++) weight = weight / PoolModel.TailOf * PoolModel.TailKept;
        return weight;
    }
}
