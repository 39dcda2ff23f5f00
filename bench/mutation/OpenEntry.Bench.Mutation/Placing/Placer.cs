using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OpenEntry.Bench.Mutation.Placing;

/// <summary>
/// Puts every mutant of a file behind the switch: <c>a &lt; b</c> becomes <c>(On(7) ? a &lt;= b : a &lt; b)</c>, a statement <c>if (!On(8)) { … }</c>.
/// A mutant changes the code as it was written; only what was written may hold further mutants, for one at a time is at work.
/// </summary>
internal sealed class Placer(string file, SemanticModel model, int first, IReadOnlySet<int> refused) : CSharpSyntaxRewriter
{
    public const string Mark = "mutant";

    private readonly Dictionary<string, int> _times = [];

    public List<PlacedMutant> Placed { get; } = [];

    /// <summary>The number after the last one, of those that were refused too.</summary>
    public int Next { get; private set; } = first;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is PatternSyntax or AttributeListSyntax or EnumMemberDeclarationSyntax or ParameterListSyntax or SwitchLabelSyntax
            || node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
            || node is LocalDeclarationStatementSyntax { IsConst: true }
            || node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } })
        {
            return node;
        }

        var visited = base.Visit(node);
        return (node, visited) switch
        {
            (ExpressionSyntax one, ExpressionSyntax now) => Expression(one, now),
            (ExpressionStatementSyntax one, ExpressionStatementSyntax now) => Removed(one, Changed(one, now)),
            (YieldStatementSyntax or ContinueStatementSyntax or ReturnStatementSyntax { Expression: null }, StatementSyntax now) => Removed((StatementSyntax)node, now),
            (BreakStatementSyntax one, BreakStatementSyntax now) when EndsLoop(one) => Removed(one, now),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node) =>
        ((IfStatementSyntax)base.VisitIfStatement(node)!) is var now ? now.WithCondition(Negated(node.Condition, now.Condition)) : null;

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        ((WhileStatementSyntax)base.VisitWhileStatement(node)!) is var now ? now.WithCondition(Negated(node.Condition, now.Condition)) : null;

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) =>
        ((ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!) is var now ? now.WithCondition(Negated(node.Condition, now.Condition)) : null;

    public override SyntaxNode? VisitWhenClause(WhenClauseSyntax node) =>
        ((WhenClauseSyntax)base.VisitWhenClause(node)!) is var now ? now.WithCondition(Negated(node.Condition, now.Condition)) : null;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)! is var now && now.ExpressionBody is { } body && IsBoolean(node.ExpressionBody!)
            ? now.WithExpressionBody(Negated(node.ExpressionBody!, body))
            : now;

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
        (ReturnStatementSyntax)base.VisitReturnStatement(node)! is var now && now.Expression is { } given ? now.WithExpression(Returned(node.Expression!, given)) : node;

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) =>
        ((ArrowExpressionClauseSyntax)base.VisitArrowExpressionClause(node)!) is var now ? now.WithExpression(Returned(node.Expression, now.Expression)) : null;

    private ExpressionSyntax Expression(ExpressionSyntax one, ExpressionSyntax now)
    {
        if (one is LiteralExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or InvocationExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax
            && one.Parent is not ExpressionStatementSyntax && !GoesOn(one))
        {
            foreach (var (kind, to) in Mutations.Of(one, model))
            {
                if (!Mutations.Declares(to)) now = Choice(kind, one, to, now);
            }
        }

        // A number that was known when the code was compiled fitted a smaller type; the choice of two numbers does not.
        return now != one && one is LiteralExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax && model.GetConstantValue(one).HasValue
            && model.GetTypeInfo(one) is { Type: { } type, ConvertedType: { } wanted } && !SymbolEqualityComparer.Default.Equals(type, wanted)
            ? ParenthesizedExpression(CastExpression(ParseTypeName(wanted.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)), ParenthesizedExpression(now)))
            : now;
    }

    // What follows a ?. cannot stand alone.
    private static bool GoesOn(ExpressionSyntax one) => one.DescendantNodesAndSelf().Any(node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
        && !node.Ancestors().TakeWhile(outer => outer != one.Parent).Any(outer => outer is ConditionalAccessExpressionSyntax));

    private StatementSyntax Changed(ExpressionStatementSyntax one, ExpressionStatementSyntax now) =>
        Mutations.OfStatement(one.Expression) is { } to && !Mutations.Declares(to) && Number("assignment", one.Expression, $"{to}") is { } number
            ? Marked(IfStatement(On(number), ExpressionStatement(to), ElseClause(now)), number)
            : now;

    private StatementSyntax Removed(StatementSyntax one, StatementSyntax now) =>
        !Mutations.Declares(one) && Number("removal", one, "") is { } number
            ? Marked(IfStatement(Mutations.Not(On(number)), Block(now)), number)
            : now;

    private ExpressionSyntax Negated(ExpressionSyntax one, ExpressionSyntax now) =>
        Mutations.WantsNegation(one) && Number("negation", one, $"!({one.WithoutTrivia()})") is { } number
            ? Marked(ParenthesizedExpression(BinaryExpression(SyntaxKind.NotEqualsExpression, On(number), ParenthesizedExpression(now))), number)
            : now;

    private ExpressionSyntax Returned(ExpressionSyntax one, ExpressionSyntax now)
    {
        var type = model.GetTypeInfo(one).ConvertedType;
        return type is null or { SpecialType: SpecialType.System_Void } || one is LiteralExpressionSyntax or ThrowExpressionSyntax or RefExpressionSyntax or DefaultExpressionSyntax ? now
            : IsBoolean(one) ? Negated(one, now)
            : Choice("return", one, LiteralExpression(SyntaxKind.DefaultLiteralExpression), now);
    }

    private ExpressionSyntax Choice(string kind, ExpressionSyntax one, ExpressionSyntax to, ExpressionSyntax now) =>
        Number(kind, one, $"{to.WithoutTrivia()}") is { } number
            ? Marked(ParenthesizedExpression(ConditionalExpression(On(number), ParenthesizedExpression(to.WithoutTrivia()), Bare(now))), number)
            : now;

    // Without a type of its own a parenthesis takes none from where it stands.
    private static ExpressionSyntax Bare(ExpressionSyntax now) => now is CollectionExpressionSyntax ? now : ParenthesizedExpression(now.WithoutTrivia());

    private int? Number(string kind, SyntaxNode from, string to)
    {
        var number = Next++;
        var key = $"{file}|{kind}|{Short(from.WithoutTrivia().ToString())}|{Short(to)}";
        var times = _times[key] = _times.GetValueOrDefault(key) + 1;
        if (refused.Contains(number)) return null;
        Placed.Add(new(number, $"{key}|{times}", file, from.GetLocation().GetLineSpan().StartLinePosition.Line + 1, kind, Short(from.WithoutTrivia().ToString()), Short(to)));
        return number;
    }

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 160 ? line : line[..80] + "…" + line[^79..];
    }

    private bool IsBoolean(ExpressionSyntax one) => model.GetTypeInfo(one).ConvertedType is { SpecialType: SpecialType.System_Boolean };

    private static bool EndsLoop(BreakStatementSyntax one) =>
        one.Ancestors().First(node => node is SwitchStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax) is not SwitchStatementSyntax;

    private static InvocationExpressionSyntax On(int number) =>
        InvocationExpression(ParseExpression(Switch.Call), ArgumentList(SingletonSeparatedList(Argument(LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number))))));

    private static T Marked<T>(T node, int number)
        where T : SyntaxNode => node.WithAdditionalAnnotations(new SyntaxAnnotation(Mark, $"{number}"));
}
