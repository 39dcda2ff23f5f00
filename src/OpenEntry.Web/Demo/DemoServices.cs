using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Registry;

namespace OpenEntry.Web.Demo;

/// <summary>Puts a demonstration into the service.</summary>
public static class DemoServices
{
    /// <summary>A demonstration on a registry of its own.</summary>
    /// <param name="desks">That registry, now.</param>
    /// <param name="history">The public record.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="at">Desks of the same registry that go by another clock.</param>
    public static DemoOffice Office(Desks desks, RoundHistory history, IClock clock, Func<IClock, Desks> at) => new(desks, history, clock, ago => at(new EarlierClock(clock, ago)));

    public static IServiceCollection AddDemo(this IServiceCollection services, DemoOffice demo) => services.AddSingleton(demo).AddHostedService<DemoFilling>();

    /// <summary>A clock that is behind.</summary>
    private sealed class EarlierClock(IClock clock, Duration behind) : IClock
    {
        public Instant GetCurrentInstant() => clock.GetCurrentInstant() - behind;
    }
}
