using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Gates;

/// <summary>
/// Where the gates close. The defaults rest on the rounds of 2015 to 2026: of 406 rounds with one of their kind before them, 56 (14%) moved the cut-off by more
/// than 50 points and 8 (2%) by more than 150; the published pool never changed by more than 8.3% from one distribution to the next.
/// </summary>
public sealed record GateThresholds
{
    private static readonly JsonShape Shape = new([],
    [
        "categoryMany", "eligibleShareWarn", "eligibleShareStop", "sameKindRounds", "cutOffWarn", "cutOffStop", "unknownOccupationsWarn",
        "unknownOccupationsStop", "atCutOffShare", "atCutOffPeople", "poolSizeWarn", "poolSizeStop", "alikeShare",
    ]);

    /// <summary>From how many people in the last pool on a category is missed when it has nobody. 50.</summary>
    public int CategoryMany { get; init; } = 50;

    /// <summary>From which factor, up or down, between the share of the eligible and the median of the last rounds a person must look. 1.5.</summary>
    public decimal EligibleShareWarn { get; init; } = 1.5m;

    /// <summary>From which factor the round stops. 3.</summary>
    public decimal EligibleShareStop { get; init; } = 3m;

    /// <summary>How many of the last rounds of its kind make the median. 5.</summary>
    public int SameKindRounds { get; init; } = 5;

    /// <summary>Beyond how many points between cut-off and last cut-off a person must look. 50.</summary>
    public int CutOffWarn { get; init; } = 50;

    /// <summary>Beyond how many points the round stops. 150.</summary>
    public int CutOffStop { get; init; } = 150;

    /// <summary>From how many people with unknown occupation codes on a person must look. 1.</summary>
    public int UnknownOccupationsWarn { get; init; } = 1;

    /// <summary>From how many the round stops: so many alike are no slips of the pen. 10.</summary>
    public int UnknownOccupationsStop { get; init; } = 10;

    /// <summary>Beyond which part of the people invited those at the cut-off are many. 0.5.</summary>
    public decimal AtCutOffShare { get; init; } = 0.5m;

    /// <summary>Up to how many people at the cut-off are never many: small rounds. 50.</summary>
    public int AtCutOffPeople { get; init; } = 50;

    /// <summary>Beyond which part of the last pool a change of its size is worth a look. 0.1.</summary>
    public decimal PoolSizeWarn { get; init; } = 0.1m;

    /// <summary>Beyond which part the round stops. 0.3.</summary>
    public decimal PoolSizeStop { get; init; } = 0.3m;

    /// <summary>Beyond which part of the pool entries alike in everything but the identifier are no chance. 0.001.</summary>
    public decimal AlikeShare { get; init; } = 0.001m;

    /// <summary>
    /// Reads thresholds from a JSON object with these names in camel case (<c>{"cutOffWarn":40,"poolSizeStop":0.25}</c>); what is left out keeps its
    /// default. Fails with kinds of <see cref="JsonErrors"/>.
    /// </summary>
    public static Result<GateThresholds> Read(ReadOnlySpan<byte> json, Place place = default)
    {
        var fields = new JsonFields(json, place, everyError: true);
        var read = new GateThresholds();
        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            read = entry.Property switch
            {
                0 => read with { CategoryMany = People(ref fields) },
                1 => read with { EligibleShareWarn = fields.Decimal(1, 1000) },
                2 => read with { EligibleShareStop = fields.Decimal(1, 1000) },
                3 => read with { SameKindRounds = fields.Int(1, 100) },
                4 => read with { CutOffWarn = fields.Int(0, Pool.GreatestScore) },
                5 => read with { CutOffStop = fields.Int(0, Pool.GreatestScore) },
                6 => read with { UnknownOccupationsWarn = People(ref fields) },
                7 => read with { UnknownOccupationsStop = People(ref fields) },
                8 => read with { AtCutOffShare = fields.Decimal(0, 1) },
                9 => read with { AtCutOffPeople = People(ref fields) },
                10 => read with { PoolSizeWarn = fields.Decimal(0, 1000) },
                11 => read with { PoolSizeStop = fields.Decimal(0, 1000) },
                _ => read with { AlikeShare = fields.Decimal(0, 1) },
            };
        }
        return fields.Failed ? Result<GateThresholds>.Failed(fields.Errors) : read;
    }

    private static int People(ref JsonFields fields) => fields.Int(1, int.MaxValue);
}
