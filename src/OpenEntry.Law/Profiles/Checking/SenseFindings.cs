using NodaTime;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles.Reading;

namespace OpenEntry.Law.Profiles.Checking;

/// <summary>What makes no sense in a profile, collected; and the checks of single values that every part of it needs.</summary>
internal sealed partial class SenseFindings
{
    private readonly List<Error> _errors = [];

    public IReadOnlyList<Error> Errors => _errors;

    public void Add(ErrorKind kind, string path) => _errors.Add(kind.At(new Place(Path: path)));

    public void Add(ErrorKind kind, string path, params string[] arguments) => _errors.Add(kind.At(new Place(Path: path), arguments));

    public void Add(ErrorKind kind, string path, params Text[] numbers) => _errors.Add(kind.At(new Place(Path: path), numbers));

    /// <summary>A number between zero and a limit.</summary>
    public void Between0And(int limit, decimal number, string path, ErrorKind otherwise)
    {
        if (number < 0 || number > limit)
            Add(otherwise, path, Found.Number(number), Found.Number(limit));
    }

    public void Hours(decimal hours, string path)
    {
        if (hours is <= 0 or > ProfileLimits.HoursPerWeek)
            Add(ProfileErrors.Hours, path, Found.Number(hours));
    }

    public void Entries<T>(IReadOnlyList<T> list, string path)
    {
        if (list.Count > ProfileLimits.Entries)
            Add(ProfileErrors.TooManyEntries, path, Found.Number(list.Count), Found.Number(ProfileLimits.Entries));
    }

    public void Date(LocalDate? date, string path)
    {
        if (date is { } day && !IsInRange(day))
        {
            Add(ProfileErrors.DateRange, path,
                Fields.Written(day), Fields.Written(ProfileLimits.FirstDate), Fields.Written(ProfileLimits.LastDate));
        }
    }

    /// <summary>A date in the life of someone born on <paramref name="birth"/>.</summary>
    public void Date(LocalDate? date, string path, LocalDate? birth)
    {
        Date(date, path);
        if (date is { } day && birth is { } born && IsInRange(day) && IsInRange(born) && day < born)
            Add(ProfileErrors.BeforeBirth, path, Fields.Written(day), Fields.Written(born));
    }

    /// <summary>A date that is not before another one, named <paramref name="first"/> for the reader.</summary>
    public void Order(LocalDate? earlier, string first, LocalDate? later, string path)
    {
        if (earlier is { } begin && later is { } end && IsInRange(begin) && IsInRange(end) && end < begin)
            Add(ProfileErrors.DateOrder, path, Fields.Written(end), first, Fields.Written(begin));
    }

    private static bool IsInRange(LocalDate date) => date >= ProfileLimits.FirstDate && date <= ProfileLimits.LastDate;
}
