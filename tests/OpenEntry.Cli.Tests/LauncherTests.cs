using System.Diagnostics;

namespace OpenEntry.Cli.Tests;

/// <summary>
/// The launcher <c>./openentry</c>, in a copy of the project that is only a few small files, with an SDK that is only a script: it notes each
/// publish and "builds" a command that prints its arguments. One test at the end runs the real thing.
/// </summary>
public sealed class LauncherTests : IDisposable
{
    private const string Sdk = """
        #!/usr/bin/env bash
        if [[ $1 == --version ]]; then echo 10.0.100; exit 0; fi
        if [[ $1 != publish ]]; then shift; echo "complete: $*$OPENENTRY_PROGRAM"; [[ $1 == serve ]] && exec cat; exit 0; fi
        way=; out=
        while (($#)); do
            case $1 in -p:Launch=*) way=${1#*=} ;; -o) out=$2; shift ;; esac
            shift
        done
        echo "$way" >>"$OPENENTRY_HOME/published"
        [[ -n ${FAKE_SLOW:-} ]] && sleep "$FAKE_SLOW"
        if [[ -n ${FAKE_ERROR:-} ]]; then echo "src/A.cs(1,1): error CS1002: ; expected"; exit 1; fi
        if [[ $way == native && -n ${FAKE_NO_LINKER:-} ]]; then echo "error : linker command failed"; exit 1; fi
        mkdir -p "$out"
        if [[ $way == native ]]; then
            printf '#!/usr/bin/env bash\n[[ $1 == serve ]] && OPENENTRY_PROGRAM=complete exec "$OPENENTRY_HOME/openentry" "$@"\necho "native: $*"; [[ $1 == cat ]] && cat; exit 0\n' >"$out/openentry"
            chmod +x "$out/openentry"
        else
            touch "$out/openentry.dll"
        fi
        """;

    private readonly TemporaryFolder _folder = new();

    public LauncherTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher is a bash script.");
        Directory.CreateDirectory(_folder["home/src/OpenEntry.Registry"]);
        Directory.CreateDirectory(_folder["home/src/OpenEntry.Cli/Commands/Office"]);
        Directory.CreateDirectory(_folder["home/law"]);
        Directory.CreateDirectory(_folder["tools"]);
        File.WriteAllText(_folder["home/src/A.cs"], "a");
        File.WriteAllText(_folder["home/law/b.yaml"], "b");
        File.Copy(Path.Combine(Root.Folder, "openentry"), _folder["home/openentry"]);
        Script("tools/dotnet", Sdk);
        Script("tools/gcc", "#!/bin/sh\nexit 0\n");
    }

    public void Dispose() => _folder.Dispose();

    private string[] Published => File.Exists(_folder["home/published"]) ? File.ReadAllLines(_folder["home/published"]) : [];

    [Fact]
    public void It_builds_once_with_one_line_and_then_stays_silent()
    {
        var first = Launch("one", "two words");
        var second = Launch("three");

        Assert.Equal((0, "native: one two words\n"), (first.Code, first.Output));
        Assert.Matches(@"^Building openentry … done in \d+ s\n$", first.Error);
        Assert.Equal((0, "native: three\n", ""), (second.Code, second.Output, second.Error));
        Assert.Equal(["native"], Published);
    }

    [Fact]
    public void It_builds_again_when_a_source_changes_comes_or_goes()
    {
        Launch();
        File.WriteAllText(_folder["home/src/A.cs"], "changed");
        Launch();
        File.WriteAllText(_folder["home/law/c.yaml"], "new");
        Launch();
        File.Delete(_folder["home/law/c.yaml"]);
        Launch();
        Directory.CreateDirectory(_folder["home/src/obj"]);
        File.WriteAllText(_folder["home/src/obj/x.json"], "not a source");
        Launch();

        Assert.Equal(4, Published.Length);
    }

    [Fact]
    public void Rounds_that_were_imported_are_no_reason_to_build()
    {
        Directory.CreateDirectory(_folder["home/history"]);
        File.WriteAllText(_folder["home/history/rounds.csv"], "before");
        Launch();
        File.WriteAllText(_folder["home/history/rounds.csv"], "after the import");
        File.WriteAllText(_folder["home/history/aside.jsonl"], "{}");
        Launch();

        Assert.Single(Published);
    }

    [Fact]
    public void The_complete_program_is_built_when_it_is_first_needed_with_its_own_line()
    {
        Launch("score");
        var first = Launch("serve", "two words");
        var second = Launch("serve");

        Assert.Equal((0, "complete: serve two words\n"), (first.Code, first.Output));
        Assert.Matches(@"^Building the rest of openentry, registry and service … done in \d+ s\n$", first.Error);
        Assert.Equal((0, "complete: serve\n", ""), (second.Code, second.Output, second.Error));
        Assert.Equal(["native", "ready"], Published);
    }

    [Theory]
    [InlineData("src/OpenEntry.Registry/R.cs", "native ready ready")]
    [InlineData("src/OpenEntry.Cli/Commands/Office/O.cs", "native ready ready")]
    [InlineData("src/A.cs", "native ready native ready")]
    public void What_only_the_complete_program_has_does_not_build_the_native_one_again(string changed, string published)
    {
        Launch("serve");
        File.WriteAllText(_folder["home/" + changed], "changed");
        Launch("score");
        Launch("serve");

        Assert.Equal(published.Split(' '), Published);
    }

    [Fact]
    public void Handing_over_leaves_standard_input_alone()
    {
        Assert.Equal("complete: serve\ntyped", Process("home/openentry", [], "typed", "serve").Output);
    }

    [Fact]
    public void A_complete_program_that_does_not_compile_is_shown_and_the_native_one_goes_on()
    {
        Launch();
        var failed = Process("home/openentry", new() { ["FAKE_ERROR"] = "1" }, "", "serve");

        Assert.Equal((1, ""), (failed.Code, failed.Output));
        Assert.Contains("src/A.cs(1,1): error CS1002: ; expected", failed.Error, StringComparison.Ordinal);
        Assert.Equal("native: score\n", Launch("score").Output);
    }

    [Fact]
    public void Without_a_compiler_of_C_there_is_only_the_complete_program()
    {
        // Some tools of the system, but no compiler.
        foreach (var tool in (string[])["bash", "find", "mkdir", "rm", "mv", "cat", "grep", "flock", "touch", "sort"])
        {
            File.CreateSymbolicLink(_folder["tools/" + tool], File.Exists("/usr/bin/" + tool) ? "/usr/bin/" + tool : "/bin/" + tool);
        }
        File.Delete(_folder["tools/gcc"]);
        var environment = new Dictionary<string, string> { ["PATH"] = _folder["tools"] };

        var first = Process("home/openentry", environment, "", "x");
        var second = Process("home/openentry", environment, "", "serve");

        Assert.Equal((0, "complete: x\n"), (first.Code, first.Output));
        Assert.Matches(@"^Building openentry … done in \d+ s\n$", first.Error);
        Assert.Equal((0, "complete: serve\n", ""), (second.Code, second.Output, second.Error));
        Assert.Equal(["ready"], Published);
    }

    [Fact]
    public void It_speaks_French_when_asked()
    {
        Assert.Matches(@"^Construction d’openentry … prête en \d+ s\n$", Launch("--lang", "fr").Error);
    }

    [Fact]
    public void It_runs_through_a_link_and_from_any_folder_and_passes_standard_input_on()
    {
        Directory.CreateDirectory(_folder["bin"]);
        File.CreateSymbolicLink(_folder["bin/oe"], "../home/openentry");

        var ran = Process("bin/oe", [], "typed", "cat");

        Assert.Equal("native: cat\ntyped", ran.Output);
    }

    [Fact]
    public void Called_many_times_at_once_it_builds_once()
    {
        var runs = Enumerable.Range(0, 4).Select(i => Task.Run(() => Process("home/openentry", new() { ["FAKE_SLOW"] = "1" }, "", $"{i}"))).ToArray();

        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal((0, $"native: {i}\n"), (runs[i].Result.Code, runs[i].Result.Output)));
        Assert.Equal(["native"], Published);
    }

    [Fact]
    public void Where_linking_fails_it_runs_on_the_SDK_and_remembers()
    {
        var environment = new Dictionary<string, string> { ["FAKE_NO_LINKER"] = "1" };

        var first = Process("home/openentry", environment, "", "x");
        File.WriteAllText(_folder["home/src/A.cs"], "changed");
        Process("home/openentry", environment, "", "x");

        Assert.Equal((0, "complete: x\n"), (first.Code, first.Output));
        Assert.Equal(["native", "ready", "ready"], Published);
    }

    [Fact]
    public void A_build_error_is_shown_and_nothing_else_is_tried()
    {
        var ran = Process("home/openentry", new() { ["FAKE_ERROR"] = "1" }, "", "x");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Contains("src/A.cs(1,1): error CS1002: ; expected", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["native"], Published);
    }

    [Theory]
    [InlineData("en", "openentry: the .NET 10 SDK is needed")]
    [InlineData("fr", "openentry\u00a0: la trousse SDK .NET 10")]
    public void Without_an_SDK_it_says_so(string language, string expected)
    {
        Script("tools/dotnet", "#!/bin/sh\nexit 145\n");

        var ran = Launch("--lang", language);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith(expected, ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.ErrorLines);
    }

    [Fact]
    public void The_real_one_builds_and_says_its_version()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OPENENTRY_TEST_LAUNCHER") == "1", "Builds the product; ./test runs it.");

        var ran = Start(Path.Combine(Root.Folder, "openentry"), new() { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! }, "", "--version");

        Assert.True(ran.Code == 0, ran.Error);
        Assert.Matches(@"^openentry \d+\.\d+\.\d+\n$", ran.Output);
        // A linker may be missing here; code that cannot be compiled natively is our own fault, and must not hide behind the fallback.
        var log = Path.Combine(Root.Folder, "artifacts/no-native.log");
        Assert.DoesNotContain(File.Exists(log) ? File.ReadAllLines(log) : [], line => line.Contains("error IL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_real_one_serves_until_it_is_told_to_stop()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OPENENTRY_TEST_LAUNCHER") == "1", "Builds the product; ./test runs it.");
        using var service = System.Diagnostics.Process.Start(new ProcessStartInfo(Path.Combine(Root.Folder, "openentry"), ["serve", "--port", "0", "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not the registry of whoever runs the tests.
            Environment = { ["XDG_DATA_HOME"] = _folder["data"] },
        })!;
        var said = service.StandardError.ReadToEndAsync();
        var first = await service.StandardOutput.ReadLineAsync();
        Assert.True(first is not null, first is null ? await said : "");
        var address = first!.Split(": ")[1];
        using var client = new HttpClient();

        var page = await client.GetStringAsync(new Uri(address));
        using (var signal = System.Diagnostics.Process.Start("kill", ["-TERM", $"{service.Id}"]))
        {
            await signal.WaitForExitAsync();
        }
        await service.WaitForExitAsync();

        await said;
        // The process that was started is the one that served, through launcher, native program and launcher again: the signal reached it, and its exit code is here.
        Assert.Contains("<h1>Express Entry", page, StringComparison.Ordinal);
        Assert.Equal(0, service.ExitCode);
    }

    private Ran Launch(params string[] args) => Process("home/openentry", [], "", args);

    private Ran Process(string launcher, Dictionary<string, string> environment, string input, params string[] args)
    {
        environment.TryAdd("PATH", $"{_folder["tools"]}:/usr/bin:/bin");
        environment["DOTNET_ROOT"] = _folder["tools"];
        return Start(_folder[launcher], environment, input, args);
    }

    private static Ran Start(string file, Dictionary<string, string> environment, string input, params string[] args)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var name in (string[])["OPENENTRY_PROGRAM", "OPENENTRY_LANG", "LC_ALL", "LC_MESSAGES", "LANG"])
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Ran(process.ExitCode, output.Result, error.Result);
    }

    private void Script(string name, string text)
    {
        File.WriteAllText(_folder[name], text.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
