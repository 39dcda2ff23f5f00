using System.Runtime.CompilerServices;

namespace OpenEntry.Testing.Tests;

/// <summary>With a variable of the environment set, this program runs no tests: it starts a server, says its port, and waits to be killed.</summary>
internal static class KilledOnPurpose
{
    public const string Variable = "OPENENTRY_TEST_KILLED_ON_PURPOSE";

    [ModuleInitializer]
    internal static void StartServer()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            return;
        }
        var server = PostgresServer.StartAsync().GetAwaiter().GetResult();
        Console.WriteLine(server.Port);
        new TaskCompletionSource().Task.Wait();
    }
}
