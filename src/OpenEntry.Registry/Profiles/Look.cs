using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Profiles;

/// <summary>A profile looked at again after some time: where it stands, and what changed since its row was written.</summary>
/// <param name="Standing">Where it stands today.</param>
/// <param name="Before">As it was when the row was written; null when a person would notice no difference.</param>
/// <param name="Causes">Why it changed.</param>
internal sealed record Look(Standing Standing, Assessment? Before, IReadOnlyList<DatedCause> Causes)
{
    /// <summary>Looks; null when the row says it all already.</summary>
    public static Look? At(LawBook law, Profile profile, ProfileRow row, LocalDate today)
    {
        var standing = Standing.Of(law, profile, today, row.ExpiresAt!.Value.InUtc().Date);
        if (standing.IsIn(row)) return null;
        var before = law.On(row.AssessedOn!.Value).Assessor.Assess(profile, row.AssessedOn.Value);
        return before.HasSameOutcomeAs(standing.Assessment) && before.Score.Total == row.Score
            ? new Look(standing, null, [])
            : new Look(standing, before, ScoreStory.Causes(law, row.Score, before, today));
    }

    /// <summary>Writes it into the row, and what changed into the records.</summary>
    public void PutInto(Act act, ProfileRow row, PersonRow person)
    {
        if (Before is null) Standing.PutInto(row);
        else ProfileActs.Settle(act, row, person, Before, Standing, Causes);
    }

    /// <summary>Writes it into a row whose time in the pool is over: it is the last there is to tell, so it neither moves the profile nor sends a letter.</summary>
    public void PutLastInto(Act act, ProfileRow row, PersonRow person)
    {
        var was = row.Score;
        Standing.PutInto(row);
        if (Before is not null) ScoreStory.Write(act, person, row, was, Before, Standing.Assessment, Causes);
    }
}
