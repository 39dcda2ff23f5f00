namespace OpenEntry.Web.Api;

/// <summary>The JSON API, put together.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RefusesUnknownParameters();
        api.MapRounds();
        api.MapRoundWork();
        api.MapReceipts();
        api.MapPool();
        api.MapAssessment();
        api.MapProfiles();
        api.MapInvitations();
        api.MapNominations();
        api.MapRecords();
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}
