using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenEntry.Cli.Tests.Commands.Office;

public class ServeCommandTests
{
    [Theory]
    [InlineData("en", "OpenEntry answers at: http://localhost:", "/")]
    [InlineData("fr", "OpenEntry répond à\u00a0: http://localhost:", "/fr")]
    public async Task It_says_where_it_answers_and_ends_when_told_to(string language, string said, string ending)
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        using var output = new Heard();
        var serving = Task.Run(() => new Running { Output = output, Stopped = stop.Token, Environment = { ["XDG_DATA_HOME"] = folder.Path } }.Run("serve", "--port", "0", "--lang", language));

        var line = await output.Line;
        using var client = new HttpClient();
        var page = await client.GetAsync(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]));
        await stop.CancelAsync();
        var ran = await serving;

        Assert.StartsWith(said, line, StringComparison.Ordinal);
        Assert.EndsWith(ending, line, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(0, ran.Code);
        // Without any configuration it made its registry.
        Assert.True(File.Exists(folder["openentry/registry.db"]), ran.Error);
    }

    [Fact]
    public void A_port_that_is_taken_is_one_line()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.Equal(0, Ran.Command("db", "migrate", "--db", folder["registry.db"]).Code);

        var ran = Ran.Command("serve", "--port", $"{port}", "--db", folder["registry.db"]);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith($"OE-7010: the service cannot listen on 127.0.0.1:{port} (", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.ErrorLines);
    }

    [Fact]
    public void A_mistyped_path_begins_no_empty_office()
    {
        using var folder = new TemporaryFolder();

        var ran = Ran.Command("serve", "--port", "0", "--db", folder["regstry/office.db"]);
        var set = new Running { Environment = { ["OPENENTRY_DB"] = folder["regstry/office.db"] } }.Run("serve", "--port", "0");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("OE-6013: ", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.ErrorLines);
        Assert.Equal((ran.Code, ran.Error), (set.Code, set.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_demonstration_makes_its_own_place_and_no_other()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        using var output = new Heard();
        var serving = Task.Run(() => new Running { Output = output, Stopped = stop.Token, Environment = { ["XDG_DATA_HOME"] = folder.Path } }.Run("serve", "--demo", "--port", "0"));

        await output.Line;
        await stop.CancelAsync();

        Assert.Equal(0, (await serving).Code);
        Assert.True(File.Exists(folder["openentry/demo/registry.db"]));
        Assert.False(File.Exists(folder["openentry/registry.db"]));
    }

    [Theory]
    [InlineData("--port", "70000", "OE-9012: --port: “70000” is not a whole number from 0 to 65535")]
    [InlineData("--listen", "80", "OE-9014: --listen: “80” is not an address")]
    [InlineData("--listen", "localhost", "OE-9014: --listen: “localhost” is not an address")]
    [InlineData("--rate", "0", "OE-9012: --rate: “0” is not a whole number from 1 to")]
    public void What_makes_no_sense_is_refused(string option, string value, string expected)
    {
        var ran = Ran.Command("serve", option, value);

        Assert.Equal(2, ran.Code);
        Assert.StartsWith(expected, ran.Error, StringComparison.Ordinal);
    }

    /// <summary>Tells the first line as soon as it is written.</summary>
    private sealed class Heard : MemoryStream
    {
        private readonly TaskCompletionSource<string> _line = new();

        public Task<string> Line => _line.Task.WaitAsync(TimeSpan.FromMinutes(1));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            if (Encoding.UTF8.GetString(ToArray()).Split('\n') is [var line, _, ..])
            {
                _line.TrySetResult(line);
            }
        }
    }
}
