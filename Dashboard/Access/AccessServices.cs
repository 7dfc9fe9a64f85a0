using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Coordination.Dashboard.Access;

/// <summary>Accounts, sign-in and policies for the composition root.</summary>
public static class AccessServices
{
    // OWASP's advice for PBKDF2 with HMAC-SHA512.
    private const int HashRounds = 210_000;

    /// <summary>The accounts alone, as commands need them.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(_ => AccessDatabase.Open(connectionString));
        services.TryAddSingleton<Accounts>();
        services.TryAddSingleton<Invitations>();
        services.TryAddSingleton<Tokens>();
        services.TryAddSingleton<Devices>();
        services.TryAddSingleton<AdministrationLog>();
        return services;
    }

    public static IServiceCollection AddAccess(this IServiceCollection services, DashboardOptions options)
    {
        services.AddAccounts(options.ConnectionString);
        services.AddSingleton<AccountBook>();
        services.AddSingleton<TokenBook>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<Landing>();
        services.AddSingleton<People>();
        services.AddSingleton<GrantPlaces>();
        services.AddSingleton<ViewAs>();
        services.AddHostedService<AccessListener>();
        services.AddScoped<Viewer>();
        services.AddScoped<FrontDoor>();
        services.AddWebSafety(options);

        // Keys in the database: any number of processes honour each other's cookies.
        services.AddDataProtection().SetApplicationName("Coordination");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys>();

        AddIdentity(services);
        AddAuthentication(services, options.Oidc);
        AddPolicies(services);
        return services;
    }

    /// <summary>After errors have their pages, before anything answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(static (context, next) =>
        {
            context.RequestServices.GetRequiredService<Viewer>().Is(context.User);
            return next(context);
        });
        app.UseMiddleware<ViewAsGuard>();
        app.UseAuthorization();
    }

    public static void MapAccess(this WebApplication app, DashboardOptions options)
    {
        SessionEndpoints.Map(app);
        if (options.Oidc is not null)
        {
            OidcSignIn.Map(app);
        }
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, KnownNames>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        services.AddIdentityCore<Account>(identity =>
            {
                // Names are checked where accounts are made, passwords by PasswordRules.
                identity.User.AllowedUserNameCharacters = "";
                identity.Password = new PasswordOptions
                {
                    RequiredLength = PasswordRules.Shortest,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
    }

    private static void AddAuthentication(IServiceCollection services, OidcProvider? oidc)
    {
        var authentication = services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, null, scheme => scheme.ForwardDefaultSelector = context =>
                BearerHandler.Carries(context.Request) ? AccessSchemes.Bearer : AccessSchemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(AccessSchemes.Bearer, null)
            .AddCookie(AccessSchemes.Cookie)
            .AddCookie(AccessSchemes.Second)
            .AddCookie(AccessSchemes.External);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, CookieRules>();
        if (oidc is not null)
        {
            OidcSignIn.Add(authentication, oidc);
        }

        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddCascadingAuthenticationState();
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddSingleton<IAuthorizationHandler, MetricsRule>();
        services.AddAuthorization(options =>
        {
            // What nobody thought of asks for an account at least.
            options.FallbackPolicy = options.DefaultPolicy;
            foreach (var policy in Policies.Matrix.Keys)
            {
                options.AddPolicy(policy, rule => rule.AddRequirements(new RoleRequirement(policy)));
            }
        });
    }
}
