using System.Diagnostics;
using NodaTime;

namespace OpenEntry.Browser.Tests;

/// <summary>A clock that was set to a day of the test's choice and goes on from there, as fast as any: an authenticator code is good once, so time has to pass.</summary>
internal sealed class MovingClock(Instant start) : IClock
{
    private readonly long _began = Stopwatch.GetTimestamp();

    public Instant GetCurrentInstant() => start + Duration.FromTimeSpan(Stopwatch.GetElapsedTime(_began));
}
