using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OpenEntry.Web.Tests.Limits;

public class KestrelLimitsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("/", false)]
    [InlineData("/read", false)]
    [InlineData("/read", true)]
    [InlineData("/json", true)]
    public async Task A_body_over_a_megabyte_is_refused(string path, bool chunked)
    {
        await using var service = await RunningService.StartAsync(endpoints: ReadAll);
        using var client = new HttpClient { BaseAddress = service.Address, DefaultRequestHeaders = { TransferEncodingChunked = chunked } };

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent($"[{new string(' ', 1 << 20)}", Encoding.UTF8, "application/json") };
        // As careful clients do: the body is sent when it is asked for, so an early refusal arrives.
        request.Headers.ExpectContinue = !chunked;
        var response = await client.SendAsync(request);
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(("OE-7003", "the body of the request is larger than 1048576 bytes"), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_read()
    {
        await using var service = await RunningService.StartAsync(endpoints: ReadAll);

        var response = await service.SendAsync(HttpMethod.Post, "/read", new ByteArrayContent(new byte[1 << 20]));

        Assert.Equal("1048576", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/read")]
    [InlineData("/json")]
    public async Task A_body_that_trickles_is_cut_off_with_a_reason(string path)
    {
        await using var service = await RunningService.StartAsync(new() { SlowBodyGrace = TimeSpan.FromSeconds(1.1) }, endpoints: ReadAll);

        var answer = await SaySlowlyAsync(service, $"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"OE-7005\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_never_end_are_cut_off()
    {
        await using var service = await RunningService.StartAsync(new() { HeadersWithin = TimeSpan.FromSeconds(1) });

        var answer = await SaySlowlyAsync(service, "GET / HTTP/1.1\r\nHost: a\r\nX-More: ");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_says_nothing_is_closed()
    {
        await using var service = await RunningService.StartAsync(new() { KeepAlive = TimeSpan.FromSeconds(1) });

        Assert.Equal("", await SaySlowlyAsync(service, ""));
    }

    private static void ReadAll(WebApplication app)
    {
        app.MapPost("/read", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return body.Length;
        });
        app.MapPost("/json", (int[] numbers) => numbers.Length);
    }

    /// <summary>Sends these words and then nothing more; what the service says until it closes the connection.</summary>
    private static async Task<string> SaySlowlyAsync(RunningService service, string words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words));
        using var reader = new StreamReader(stream);
        var waited = Stopwatch.StartNew();
        var answer = await reader.ReadToEndAsync().WaitAsync(Patience);
        Assert.True(waited.Elapsed > TimeSpan.FromSeconds(0.5), "cut off at once");
        return answer;
    }
}
