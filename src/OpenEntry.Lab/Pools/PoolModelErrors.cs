using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.Pools;

/// <summary>What can be wrong with asking for a pool. Numbers 5100 to 5149.</summary>
public static class PoolModelErrors
{
    /// <summary>{0} the day asked for, {1} the day of the first distribution.</summary>
    public static readonly ErrorKind NoDistributionYet = ErrorKind.Of(5101, "pool-model.no-distribution-yet",
        "no distribution of the pool was published on or before {0}; the first one is of {1}",
        "aucune répartition du bassin n’a été publiée le {0} ou avant; la première est du {1}");

    /// <summary>{0} the number of the round.</summary>
    public static readonly ErrorKind RoundMissing = ErrorKind.Of(5102, "pool-model.round-missing",
        "the record has no round {0} with a distribution of the pool",
        "le registre n’a pas de ronde {0} avec une répartition du bassin");
}
