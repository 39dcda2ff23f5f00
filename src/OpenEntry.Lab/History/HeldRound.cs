using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>A round that was held here, before it has the form of the public record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Instant">When it was released.</param>
/// <param name="Programs">Programs of a program round; none in a general round or one by category.</param>
/// <param name="Category">Key of the category.</param>
/// <param name="Version">Version of the category, as the law has it.</param>
/// <param name="Invitations">Invitations issued.</param>
/// <param name="CutOff">Score of the last person reached; null when nobody was.</param>
/// <param name="TieBreak">Instant of the last person reached; null when nobody was.</param>
/// <param name="FrozenOn">The day of the frozen pool.</param>
/// <param name="Scores">Every score of the frozen pool.</param>
public sealed record HeldRound(
    string Number, Instant Instant, ProgramSet Programs, string? Category, string? Version, int Invitations, int? CutOff, Instant? TieBreak, LocalDate FrozenOn, IReadOnlyCollection<int> Scores)
{
    /// <summary>The round in the form of the public record, under the label that the feed gives its kind.</summary>
    public RoundRecord ToRecord()
    {
        var date = Instant.InUtc().Date;
        var kind = Category is not null ? RoundKind.Category : Programs == ProgramSet.None ? RoundKind.General : RoundKind.Program;
        return new RoundRecord
        {
            Number = Number,
            Date = date,
            Instant = Instant,
            Name = kind switch
            {
                RoundKind.Category => (KnownLabel.Of(Category!, Version ?? "") ?? KnownLabel.InForce(Category!, date))?.Label.En ?? Category!,
                RoundKind.Program => ProgramNames.Listed(Programs, withProgram: false, OfficialLanguage.English),
                _ => KnownLabel.General[1].En,
            },
            Kind = kind,
            Programs = kind == RoundKind.General ? ProgramNames.All : Programs,
            Category = Category,
            Version = Category is null ? null : Version ?? RoundLabel.UnknownVersion,
            Invitations = Invitations,
            CutOff = CutOff ?? 0,
            TieBreak = TieBreak,
            DistributionAsOf = FrozenOn,
            Bands = Bands(),
        };
    }

    private PoolBands Bands()
    {
        var counts = new int[PoolBands.Count];
        foreach (var score in Scores)
        {
            for (var band = 0; band < PoolBands.Count; band++)
            {
                var (from, to) = PoolBands.Ranges[band];
                counts[band] += score >= from && score <= to ? 1 : 0;
            }
        }

        return new PoolBands([.. counts]);
    }
}
