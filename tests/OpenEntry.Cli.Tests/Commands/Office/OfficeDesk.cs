using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace OpenEntry.Cli.Tests.Commands.Office;

/// <summary>An office at the command line, with a data folder of its own.</summary>
internal sealed class OfficeDesk : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 12, 0);

    public TemporaryFolder Folder { get; } = new();

    public string Registry => Folder["openentry/registry.db"];

    public string Keys => Folder["openentry/keys"];

    public Ran Run(params string[] args) => At(Now, args);

    public Ran At(Instant now, params string[] args) => Running(now).Run(args);

    public Running Running(Instant now, string input = "", params (string Name, string Value)[] environment) => new()
    {
        Environment = new([new("XDG_DATA_HOME", Folder.Path), .. environment.Select(one => KeyValuePair.Create(one.Name, one.Value))]),
        Folder = Folder.Path,
        Now = now,
        Input = input,
    };

    /// <summary>Runs what has to succeed, and reads its JSON.</summary>
    public JsonElement Json(params string[] args) => Parsed(Run([.. args, "--format", "json"]));

    public static JsonElement Parsed(Ran ran)
    {
        Assert.True(ran.Code == 0, ran.Error);
        return ReadJson(ran);
    }

    /// <summary>The JSON that a command printed, however it ended.</summary>
    public static JsonElement ReadJson(Ran ran)
    {
        using var json = JsonDocument.Parse(ran.Output);
        return json.RootElement.Clone();
    }

    /// <summary>Reaches into the registry behind its back.</summary>
    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Registry}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The number of a new draft.</summary>
    public string Draft(string sample = "developer-toronto", params string[] more) => Json(["profile", "draft", Samples.Of(sample), .. more]).GetProperty("number").GetString()!;

    /// <summary>The number of a new profile of the pool.</summary>
    public string InPool(string sample = "developer-toronto")
    {
        var number = Draft(sample);
        Assert.Equal("inPool", Json("profile", "submit", number).GetProperty("state").GetString());
        return number;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }
}
