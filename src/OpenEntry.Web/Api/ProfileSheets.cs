using System.Text.Json;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Web.Api;

/// <summary>Where a profile stands.</summary>
internal sealed record ProfileSheet(
    string Number, Guid Person, ProfileState State, Instant Since, int Version, Instant? DraftUntil, Instant? SubmittedAt, Instant? ExpiresAt,
    int? Score, ProgramSet? Class, IReadOnlyList<ProgramSet> Programs, IReadOnlyList<string> Categories, LocalDate? AssessedOn)
{
    public static ProfileSheet Of(ProfileRow row) => new(
        row.Number, row.PersonId, row.State, row.StateSince, row.Version, row.DraftUntil, row.SubmittedAt, row.ExpiresAt,
        row.AssessedOn is null ? null : row.Score, ApiJson.OrNull(row.Class), [.. row.Programs.Each()], row.Categories.Split(';', StringSplitOptions.RemoveEmptyEntries), row.AssessedOn);
}

/// <summary>A profile opened.</summary>
/// <param name="Stands">Where it stands.</param>
/// <param name="Person">Who the person is.</param>
/// <param name="Profile">What is declared.</param>
/// <param name="Lacks">What a draft lacks before it can be submitted, in the language of the request.</param>
internal sealed record OpenedSheet(ProfileSheet Stands, PersonDetails Person, JsonElement Profile, IReadOnlyList<string> Lacks)
{
    public static OpenedSheet Of(OpenedProfile opened, OfficialLanguage language) => new(
        ProfileSheet.Of(opened.Row), opened.Details!, JsonElement.Parse(opened.Document!), opened.Read is { IsOk: false } lacking ? [.. lacking.Errors.Select(error => error.Line(language))] : []);
}

/// <summary>Why a round invited a profile or not: each condition with its answer.</summary>
internal sealed record WhyNotSheet(
    int Round, bool Invited, int? Rank, int? People, int? Score, int? PointsMissing, Duration? TimeMissing, IReadOnlyList<RoundCondition> Conditions, bool LeftBefore, IReadOnlyList<int> Corrections)
{
    public static WhyNotSheet Of(RoundAnswer answer) => new(
        answer.Round.Number, answer.Invited, answer.Rank, answer.People, answer.Score, answer.PointsMissing, answer.TimeMissing, answer.Conditions, answer.LeftBefore, answer.Corrections);
}
