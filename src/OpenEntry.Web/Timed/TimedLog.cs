namespace OpenEntry.Web.Timed;

/// <summary>What timed work says of itself: counts, never names.</summary>
internal static partial class TimedLog
{
    [LoggerMessage(1, LogLevel.Information, "pool kept: {Looked} looked at, {Changed} scores changed, {Expired} expired, {Drafts} drafts ended")]
    public static partial void PoolKept(ILogger log, int looked, int changed, int expired, int drafts);

    [LoggerMessage(2, LogLevel.Information, "not answered in time: {Invitations} invitations, {Nominations} nominations")]
    public static partial void Lapsed(ILogger log, int invitations, int nominations);

    [LoggerMessage(3, LogLevel.Information, "reminders written: {Count}")]
    public static partial void Reminded(ILogger log, int count);

    [LoggerMessage(4, LogLevel.Information, "letters: {Sent} sent, {Postponed} postponed, {Dropped} dropped")]
    public static partial void Sent(ILogger log, int sent, int postponed, int dropped);

    [LoggerMessage(5, LogLevel.Warning, "the mail server cannot be reached: {Why}")]
    public static partial void Unreachable(ILogger log, string why);

    [LoggerMessage(6, LogLevel.Warning, "the heartbeat could not be written: {Why}")]
    public static partial void BeatFailed(ILogger log, string why);

    [LoggerMessage(7, LogLevel.Warning, "an outage of {Minutes} minutes was recorded")]
    public static partial void OutageRecorded(ILogger log, int minutes);

    [LoggerMessage(8, LogLevel.Information, "accounts forgotten that were never confirmed: {Count}")]
    public static partial void AccountsForgotten(ILogger log, int count);
}
