using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Invitations;

/// <summary>
/// By when an invited person must apply. The number of days is that of the day the invitation was issued, whatever changes later; they are
/// counted in UTC and the last of them counts in full (IRPA 10.3(1)(k)). An invitation of 10 July 2019, with 60 days, left until
/// 9 September 2019 at 00:00 UTC.
/// </summary>
public sealed record ApplicationDeadline
{
    /// <summary>Name of the provision that gives the days.</summary>
    public const string ProvisionName = "invitation.time-to-apply";

    private ApplicationDeadline(LocalDate issued, DatedValue value, Provision provision, (LocalDate From, int Days)? unsettled)
    {
        Issued = issued;
        Provision = provision;
        Since = value.From;
        Days = value.Value.Int();
        UnsettledFrom = unsettled?.From;
        SafeDays = Math.Min(Days, unsettled?.Days ?? Days);
    }

    /// <summary>The day of the invitation, in UTC.</summary>
    public LocalDate Issued { get; }

    /// <summary>The provision.</summary>
    public Provision Provision { get; }

    /// <summary>The first day of the rule that gives <see cref="Days"/>.</summary>
    public LocalDate Since { get; }

    /// <summary>Days to apply.</summary>
    public int Days { get; }

    /// <summary>The first instant that is too late: the end of the last day, in UTC.</summary>
    public Instant Before => EndAfter(Days);

    /// <summary>The last second in which one can apply.</summary>
    public Instant Last => Before - Duration.FromSeconds(1);

    /// <summary>
    /// The first day taken for a change of the rule that fell in the month of the invitation but whose real first day is not known; null
    /// when the rule of the day is settled. It was so in March 2020 (reading R30).
    /// </summary>
    public LocalDate? UnsettledFrom { get; }

    /// <summary>The days to rely on: fewer than <see cref="Days"/> where it is not settled which of two rules applied, the same otherwise.</summary>
    public int SafeDays { get; }

    /// <summary>The first instant that may be too late: <see cref="Before"/>, or earlier where the rule is not settled.</summary>
    public Instant SafeBefore => EndAfter(SafeDays);

    /// <summary>The readings this deadline hangs on.</summary>
    public IReadOnlyList<string> Readings => UnsettledFrom is null ? [] : Provision.Readings;

    /// <summary>The deadline for an invitation issued on a day.</summary>
    /// <param name="book">The law.</param>
    /// <param name="issued">The day in UTC; an error before the first day of Express Entry, and where the deadline would leave the calendar (year 9999).</param>
    public static Result<ApplicationDeadline> Of(LawBook book, LocalDate issued)
    {
        if (!book.TryOn(issued).TryGet(out _, out var errors)) return Result<ApplicationDeadline>.Failed(errors);
        if (issued.Year >= LocalDate.MaxIsoValue.Year) return InvitationErrors.OutsideCalendar.At(Place.None, $"{issued:uuuu-MM-dd}");
        var provision = book[ProvisionName]!;
        return new ApplicationDeadline(issued, provision.On(issued)!, provision, Unsettled(book, provision, issued));
    }

    /// <summary>The deadline for an invitation issued at an instant: that of its day in UTC.</summary>
    public static Result<ApplicationDeadline> Of(LawBook book, Instant issued) => Of(book, issued.InUtc().Date);

    // An amendment whose day is not known may really have come before or after the invitation, as long as both lie in the month it is known for.
    private static (LocalDate From, int Days)? Unsettled(LawBook book, Provision provision, LocalDate issued)
    {
        for (var i = 1; i < provision.Values.Count; i++)
        {
            var (before, from) = (provision.Values[i - 1], provision.Values[i]);
            if (from.From.ToYearMonth() == issued.ToYearMonth()
                && book.Amendments.Any(amendment => amendment.Date == from.From && amendment.Status == AmendmentStatus.Incomplete))
            {
                return (from.From, Math.Min(before.Value.Int(), from.Value.Int()));
            }
        }

        return null;
    }

    private Instant EndAfter(int days) => Issued.PlusDays(days + 1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
}
