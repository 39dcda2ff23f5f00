using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenEntry.Bench.Mutation.Placing;

/// <summary>A library with all its mutants in one assembly. Mutants that do not compile are taken out again, by where the compiler complains.</summary>
internal sealed class Library(string project)
{
    private const int Rounds = 40;

    // An output that never exists: the build says nothing of a library that it finds compiled already.
    private const string NeverUpToDate = "-p:NonExistentFile=none/none";

    public string Name { get; } = Path.GetFileNameWithoutExtension(project);

    public IReadOnlyList<PlacedMutant> Place(string assembly)
    {
        var arguments = Arguments();
        var folder = Path.GetDirectoryName(Path.GetFullPath(project))!;
        var options = arguments.ParseOptions;
        var files = arguments.SourceFiles.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(source.Path)), options, source.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName ?? Name, files, arguments.MetadataReferences.Select(one => MetadataReference.CreateFromFile(one.Reference, one.Properties)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithOptimizationLevel(OptimizationLevel.Release)
                .WithSpecificDiagnosticOptions([]).WithNullableContextOptions(NullableContextOptions.Annotations));
        var switchTree = CSharpSyntaxTree.ParseText(Switch.Source, options);
        var refused = new HashSet<int>();
        for (var round = 1; round <= Rounds; round++)
        {
            var (next, placed, trees) = (0, new List<PlacedMutant>(), new List<SyntaxTree>());
            foreach (var tree in files)
            {
                if (tree.FilePath.Contains("/obj/", StringComparison.Ordinal))
                {
                    trees.Add(tree);
                    continue;
                }

                var placer = new Placer(Path.GetRelativePath(folder, tree.FilePath), compilation.GetSemanticModel(tree), next, refused);
                trees.Add(tree.WithRootAndOptions(placer.Visit(tree.GetRoot())!, options));
                placed.AddRange(placer.Placed);
                next = placer.Next;
            }

            var mutated = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees([.. trees, switchTree]);
            using var stream = File.Create(assembly);
            var emitted = mutated.Emit(stream, manifestResources: arguments.ManifestResources);
            Console.Error.WriteLine($"round {round}: {placed.Count} mutants, {refused.Count} refused, {(emitted.Success ? "compiles" : "does not compile")}");
            if (emitted.Success) return placed;
            var before = refused.Count;
            foreach (var error in emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)) refused.UnionWith(Blamed(error));
            if (refused.Count == before) throw new InvalidOperationException("No mutant is to blame: " + emitted.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error));
        }

        throw new InvalidOperationException("The mutants do not become a library that compiles.");
    }

    private static IEnumerable<int> Blamed(Diagnostic error)
    {
        var root = error.Location.SourceTree!.GetRoot();
        var node = root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var member = node.AncestorsAndSelf().FirstOrDefault(one => one is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax) ?? root;
        if (error.Id is "CS0165" or "CS0177" or "CS0103" or "CS0841" or "CS0136" or "CS0128")
        {
            // A name that got no value, or lost its scope: whatever gives it one may no longer hold a mutant around it.
            var name = error.Id == "CS0177" ? error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split('\'')[1] : node.ToString();
            var givers = Marked(member.DescendantNodes()).Where(one => Gives(one, name)).ToList();
            if (givers.Count > 0) return givers.SelectMany(Numbers);
        }

        var around = Marked(node.AncestorsAndSelf()).FirstOrDefault();
        if (around is not null) return Numbers(around);
        foreach (var wider in (SyntaxNode?[])[node, node.FirstAncestorOrSelf<StatementSyntax>(), member])
        {
            if (wider is not null && Marked(wider.DescendantNodes()).ToList() is { Count: > 0 } inside) return inside.SelectMany(Numbers);
        }

        return [];
    }

    private static bool Gives(SyntaxNode one, string name) => one.DescendantNodes().Any(node => node switch
    {
        SingleVariableDesignationSyntax to => to.Identifier.Text == name,
        AssignmentExpressionSyntax to => to.Left.ToString() == name,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } to => to.Expression.ToString() == name,
        _ => false,
    });

    private static IEnumerable<SyntaxNode> Marked(IEnumerable<SyntaxNode> nodes) => nodes.Where(one => one.HasAnnotations(Placer.Mark));

    private static IEnumerable<int> Numbers(SyntaxNode node) =>
        node.GetAnnotations(Placer.Mark).Select(one => int.Parse(one.Data!, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What the build gives the compiler.</summary>
    private CSharpCommandLineArguments Arguments()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])["msbuild", project, "-nologo", "-t:PrepareResources;Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-p:BuildProjectReferences=false", NeverUpToDate, "-getItem:CscCommandLineArgs"]) start.ArgumentList.Add(word);
        using var build = Process.Start(start)!;
        using var told = JsonDocument.Parse(build.StandardOutput.ReadToEnd());
        build.WaitForExit();
        var words = told.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(one => one.GetProperty("Identity").GetString()!);
        return CSharpCommandLineParser.Default.Parse(words, Path.GetDirectoryName(Path.GetFullPath(project)), sdkDirectory: null);
    }
}
