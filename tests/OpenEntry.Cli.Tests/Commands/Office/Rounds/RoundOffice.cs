using NodaTime;

namespace OpenEntry.Cli.Tests.Commands.Office.Rounds;

/// <summary>An office with three people in its pool, and the steps of a round as typed.</summary>
internal sealed class RoundOffice : IDisposable
{
    public RoundOffice()
    {
        First = InPool(0, "developer-toronto");
        Later = InPool(1, "developer-toronto");
        Low = InPool(2, "tests-run-out");
    }

    public OfficeDesk Desk { get; } = new();

    /// <summary>496 points, submitted first.</summary>
    public string First { get; }

    /// <summary>496 points, submitted a minute later.</summary>
    public string Later { get; }

    /// <summary>437 points.</summary>
    public string Low { get; }

    public static Instant Now => OfficeDesk.Now + Duration.FromHours(1);

    public Ran Run(params string[] args) => Desk.At(Now, ["round", .. args]);

    public System.Text.Json.JsonElement Json(params string[] args) => OfficeDesk.Parsed(Run([.. args, "--format", "json"]));

    /// <summary>The number of a round that may be released.</summary>
    public string Approved(params string[] order)
    {
        var number = $"{Json(["draft", .. order]).GetProperty("number").GetInt32()}";
        Json("rehearse", number);
        Json("approve", number, "--as", "Tremblay");
        Assert.Equal("approved", Json("approve", number, "--as", "Singh").GetProperty("state").GetString());
        return number;
    }

    /// <summary>The number of a published round, whose files are in <c>public/</c>.</summary>
    public string Published(params string[] order)
    {
        var number = Approved(order);
        Json("release", number);
        Json("publish", number, "--out", "public");
        return number;
    }

    public void Dispose() => Desk.Dispose();

    private string InPool(int minutes, string sample)
    {
        var at = OfficeDesk.Now + Duration.FromMinutes(minutes);
        var number = OfficeDesk.Parsed(Desk.At(at, "profile", "draft", Samples.Of(sample), "--format", "json")).GetProperty("number").GetString()!;
        Assert.Equal(0, Desk.At(at, "profile", "submit", number).Code);
        return number;
    }
}
