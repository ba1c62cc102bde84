/** Of docs/openapi.json: written by `npm run generate`, changed by nobody. */
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles, for readers */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of all signatures */
        get: operations["getSiteWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/security.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who hears of weaknesses (RFC 9116), where the operator says so */
        get: operations["getSiteWellKnownSecurityTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles: list */
        get: operations["getArticles"];
        put?: never;
        /** Articles: create one */
        post: operations["postArticles"];
        delete?: never;
        options?: never;
        head?: never;
        /** Articles: change all that `where` finds */
        patch: operations["patchArticles"];
        trace?: never;
    };
    "/api/articles/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles: count */
        get: operations["getArticlesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a page’s plain text into a new article
         * @description A machine client is told the article’s id and the report alone.
         */
        post: operations["postArticlesImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles: list saved versions */
        get: operations["getArticlesVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles: read a saved version */
        get: operations["getArticlesVersionsId"];
        put?: never;
        /** Articles: restore a saved version */
        post: operations["postArticlesVersionsId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles: read one */
        get: operations["getArticlesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Articles: change one */
        patch: operations["patchArticlesId"];
        trace?: never;
    };
    "/api/articles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The publication as it would be */
        get: operations["getArticlesIdPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be done with the article now */
        get: operations["getArticlesIdReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit the text to the board */
        post: operations["postArticlesIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a saved version says differently from the one before */
        get: operations["getArticlesIdVersionsVersionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the text from the board */
        post: operations["postArticlesIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Machine clients: list */
        get: operations["getClients"];
        put?: never;
        /** Machine clients: create one */
        post: operations["postClients"];
        delete?: never;
        options?: never;
        head?: never;
        /** Machine clients: change all that `where` finds */
        patch: operations["patchClients"];
        trace?: never;
    };
    "/api/clients/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Machine clients: count */
        get: operations["getClientsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Machine clients: read one */
        get: operations["getClientsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Machine clients: change one */
        patch: operations["patchClientsId"];
        trace?: never;
    };
    "/api/clients/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new key; it is shown this once, and the one before ends */
        post: operations["postClientsIdKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke its key, from the next request on */
        post: operations["postClientsIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events: list */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events: count */
        get: operations["getEventsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events: read one */
        get: operations["getEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/globals/bibliography": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bibliography: read */
        get: operations["getGlobalsBibliography"];
        put?: never;
        /** Bibliography: change */
        post: operations["postGlobalsBibliography"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/globals/disclaimer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Professional disclaimer: read */
        get: operations["getGlobalsDisclaimer"];
        put?: never;
        /** Professional disclaimer: change */
        post: operations["postGlobalsDisclaimer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/globals/editorial-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Editorial policy: read */
        get: operations["getGlobalsEditorialPolicy"];
        put?: never;
        /** Editorial policy: change */
        post: operations["postGlobalsEditorialPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/globals/review-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Review Policy: read */
        get: operations["getGlobalsReviewPolicy"];
        put?: never;
        /** Review Policy: change */
        post: operations["postGlobalsReviewPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles: list */
        get: operations["getGrants"];
        put?: never;
        /** Roles: create one */
        post: operations["postGrants"];
        /** Roles: delete all that `where` finds */
        delete: operations["deleteGrants"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles: count */
        get: operations["getGrantsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles: read one */
        get: operations["getGrantsId"];
        put?: never;
        post?: never;
        /** Roles: delete one */
        delete: operations["deleteGrantsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graphql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a query, or take a step */
        post: operations["postGraphql"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for you, by your roles */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledger heads: list */
        get: operations["getLedgerHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-heads/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledger heads: count */
        get: operations["getLedgerHeadsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-heads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledger heads: read one */
        get: operations["getLedgerHeadsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an article’s whole record */
        get: operations["getLedgerExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the whole ledger now */
        post: operations["postLedgerVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/list-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of a list, ready-made and saved */
        get: operations["getListViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices: list */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Notices: change all that `where` finds */
        patch: operations["patchNotices"];
        trace?: never;
    };
    "/api/notices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices: count */
        get: operations["getNoticesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices: read one */
        get: operations["getNoticesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Notices: change one */
        patch: operations["patchNoticesId"];
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List live publications, the newest first
         * @description Anonymous clients may ask what docs/api.md, “Lists”, says; anything else is 400. Those who hold a role have Payload’s own list.
         */
        get: operations["getPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/by-slug/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the publication at a web address
         * @description In the type that `Accept` asks for. The same answer to everybody.
         */
        get: operations["getPublicationsBySlugSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/by-slug/{slug}/editions/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an edition by its number, as it was approved */
        get: operations["getPublicationsBySlugSlugEditionsEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count live publications */
        get: operations["getPublicationsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search live publications, the best first */
        get: operations["getPublicationsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one */
        get: operations["getPublicationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/bibliography": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download its bibliography */
        get: operations["getPublicationsIdBibliography"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to cite it */
        get: operations["getPublicationsIdCitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its editions, the newest first */
        get: operations["getPublicationsIdEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/editions/{edition}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an edition says differently from the one before */
        get: operations["getPublicationsIdEditionsEditionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retract it, at once and everywhere */
        post: operations["postPublicationsIdRetract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/review-retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether its retraction was right */
        post: operations["postPublicationsIdReviewRetraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{id}/slug": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change its web address; the old one leads there */
        post: operations["postPublicationsIdSlug"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reader questions: list */
        get: operations["getQuestions"];
        put?: never;
        /** Ask the editors a question */
        post: operations["postQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reader questions: count */
        get: operations["getQuestionsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reader questions: read one */
        get: operations["getQuestionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it without an article */
        post: operations["postQuestionsIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an article on it */
        post: operations["postQuestionsIdDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** References: list */
        get: operations["getReferences"];
        put?: never;
        /** References: create one */
        post: operations["postReferences"];
        delete?: never;
        options?: never;
        head?: never;
        /** References: change all that `where` finds */
        patch: operations["patchReferences"];
        trace?: never;
    };
    "/api/references/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** References: count */
        get: operations["getReferencesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** References that are probably the same work */
        get: operations["getReferencesDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download references */
        get: operations["getReferencesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a file of references */
        post: operations["postReferencesImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look a work up by its DOI or PMID; nothing is stored */
        post: operations["postReferencesLookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/retraction-watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The uploaded Retraction Watch file */
        get: operations["getReferencesRetractionWatch"];
        /** Upload the Retraction Watch file, in place of the one before */
        put: operations["putReferencesRetractionWatch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find references by a few words, a year, a PMID or a DOI */
        get: operations["getReferencesSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** References: read one */
        get: operations["getReferencesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** References: change one */
        patch: operations["patchReferencesId"];
        trace?: never;
    };
    "/api/references/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published works that the record may mean */
        get: operations["getReferencesIdCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the literature now whether the work was retracted */
        post: operations["postReferencesIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where it is cited */
        get: operations["getReferencesIdCitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which published work it is */
        post: operations["postReferencesIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** References: make another like it */
        post: operations["postReferencesIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that may be the same work */
        get: operations["getReferencesIdDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let another record stand for this one */
        post: operations["postReferencesIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions: list */
        get: operations["getReviewDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-decisions/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions: count */
        get: operations["getReviewDecisionsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions: read one */
        get: operations["getReviewDecisionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews: list */
        get: operations["getReviewStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews: count */
        get: operations["getReviewStatesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews: read one */
        get: operations["getReviewStatesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a review */
        post: operations["postReviewStatesIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a comment */
        post: operations["postReviewStatesIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign reviewers */
        post: operations["postReviewStatesIdAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs from the text before */
        get: operations["getReviewStatesIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on the text */
        post: operations["postReviewStatesIdComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on the text, and sign */
        post: operations["postReviewStatesIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a review */
        post: operations["postReviewStatesIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a deputy act for a reviewer */
        post: operations["postReviewStatesIdDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an approved text go out that waits for its time */
        post: operations["postReviewStatesIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/recuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Step aside from a review */
        post: operations["postReviewStatesIdRecuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another reviewer in a reviewer’s place */
        post: operations["postReviewStatesIdReplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be done with the round now */
        get: operations["getReviewStatesIdReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-states/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when the approved text goes out */
        post: operations["postReviewStatesIdSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Advisory board: list */
        get: operations["getReviewers"];
        put?: never;
        /** Advisory board: create one */
        post: operations["postReviewers"];
        delete?: never;
        options?: never;
        head?: never;
        /** Advisory board: change all that `where` finds */
        patch: operations["patchReviewers"];
        trace?: never;
    };
    "/api/reviewers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Advisory board: count */
        get: operations["getReviewersCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviewers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Advisory board: read one */
        get: operations["getReviewersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Advisory board: change one */
        patch: operations["patchReviewersId"];
        trace?: never;
    };
    "/api/reviewers/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Advisory board: make another like it */
        post: operations["postReviewersIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved Views: list */
        get: operations["getSavedViews"];
        put?: never;
        /** Saved Views: create one */
        post: operations["postSavedViews"];
        /** Saved Views: delete all that `where` finds */
        delete: operations["deleteSavedViews"];
        options?: never;
        head?: never;
        /** Saved Views: change all that `where` finds */
        patch: operations["patchSavedViews"];
        trace?: never;
    };
    "/api/saved-views/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved Views: count */
        get: operations["getSavedViewsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved Views: read one */
        get: operations["getSavedViewsId"];
        put?: never;
        post?: never;
        /** Saved Views: delete one */
        delete: operations["deleteSavedViewsId"];
        options?: never;
        head?: never;
        /** Saved Views: change one */
        patch: operations["patchSavedViewsId"];
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find anything that you may read by a few words of its title */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/source-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Source alerts: list */
        get: operations["getSourceAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/source-alerts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Source alerts: count */
        get: operations["getSourceAlertsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/source-alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Source alerts: read one */
        get: operations["getSourceAlertsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/source-alerts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was found about the text, and what is done about it */
        post: operations["postSourceAlertsIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics: list */
        get: operations["getTopics"];
        put?: never;
        /** Topics: create one */
        post: operations["postTopics"];
        delete?: never;
        options?: never;
        head?: never;
        /** Topics: change all that `where` finds */
        patch: operations["patchTopics"];
        trace?: never;
    };
    "/api/topics/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics: count */
        get: operations["getTopicsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics: read one */
        get: operations["getTopicsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Topics: change one */
        patch: operations["patchTopicsId"];
        trace?: never;
    };
    "/api/topics/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Topics: make another like it */
        post: operations["postTopicsIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users: list */
        get: operations["getUsers"];
        put?: never;
        /** Users: create one */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        /** Users: change all that `where` finds */
        patch: operations["patchUsers"];
        trace?: never;
    };
    "/api/users/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users: count */
        get: operations["getUsersCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link sent for a new password; the answer does not tell whether there is such an account */
        post: operations["postUsersForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["postUsersLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["postUsersLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getUsersMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin another eight hours */
        post: operations["postUsersRefreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by that link */
        post: operations["postUsersResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you have a second factor, and how many recovery codes are left */
        get: operations["getUsersSecondFactor"];
        put?: never;
        /** Begin a second factor */
        post: operations["postUsersSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it with a one-time code */
        post: operations["postUsersSecondFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes in place of those there are */
        post: operations["postUsersSecondFactorRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove it */
        post: operations["postUsersSecondFactorRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["getUsersSessions"];
        put?: never;
        post?: never;
        /** End all your sessions but this one */
        delete: operations["deleteUsersSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["deleteUsersSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account that wrong passwords have locked; for administrators */
        post: operations["postUsersUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users: read one */
        get: operations["getUsersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Users: change one */
        patch: operations["patchUsersId"];
        trace?: never;
    };
    "/api/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an account, which ends its sessions; for administrators */
        post: operations["postUsersIdDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a disabled account again; for administrators */
        post: operations["postUsersIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset somebody else’s; for administrators */
        post: operations["postUsersIdSecondFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions of an account; for administrators */
        post: operations["postUsersIdSessionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an account is disabled, and how many sessions it has; for administrators */
        get: operations["getUsersIdStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhook deliveries: list */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhook deliveries: count */
        get: operations["getWebhookDeliveriesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhook deliveries: read one */
        get: operations["getWebhookDeliveriesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message once more, now */
        post: operations["postWebhookDeliveriesIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks: list */
        get: operations["getWebhooks"];
        put?: never;
        /** Webhooks: create one */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        /** Webhooks: change all that `where` finds */
        patch: operations["patchWebhooks"];
        trace?: never;
    };
    "/api/webhooks/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks: count */
        get: operations["getWebhooksCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks: read one */
        get: operations["getWebhooksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Webhooks: change one */
        patch: operations["patchWebhooksId"];
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Since when its secrets count */
        get: operations["getWebhooksIdSecret"];
        put?: never;
        /** Make a new secret; it is shown this once */
        post: operations["postWebhooksIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test now */
        post: operations["postWebhooksIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An article, for readers */
        get: operations["getSiteArticlesSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/atom.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Atom */
        get: operations["getSiteAtomXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/editorial-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The editorial policy, for readers */
        get: operations["getSiteEditorialPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Feed 1.1 */
        get: operations["getSiteFeedJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** RSS 2.0 */
        get: operations["getSiteFeedXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["getSiteHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures, for this machine or with a token; to others there is no such page */
        get: operations["getSiteMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getSiteOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The form for a reader’s question */
        post: operations["postSiteQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it takes work */
        get: operations["getSiteReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/robots.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What search engines may read */
        get: operations["getSiteRobotsTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The search, for readers */
        get: operations["getSiteSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap-{file}.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of a large sitemap */
        get: operations["getSiteSitemapFileXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sitemap */
        get: operations["getSiteSitemapXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountState: {
            /** @enum {string} */
            state: "active" | "disabled";
            /** @description What an administrator did to the account last. */
            act: {
                /** @enum {string} */
                what: "disabled" | "enabled" | "sessions-ended";
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                at: string;
                reason: string | null;
            } | null;
            sessions: number;
        };
        /** @description What reviewers are told of a source; it blocks nothing. */
        Advice: {
            /** @enum {string} */
            code: "GUIDELINE_IS_OURS" | "GUIDELINE_WITHOUT_ISSUER" | "SOURCE_OLD" | "SOURCE_UNCONFIRMED" | "SOURCE_UNVERIFIABLE" | "SOURCE_CONCERN" | "SOURCE_CORRECTED";
            number: number;
            message: string;
        };
        /** @description Who approved which digest, and when. */
        Approval: {
            /** @description SHA-256, in lower-case hexadecimal. */
            digest: string;
            round: number;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            approvedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            nextReviewDue: string;
            quorum: number;
            reviewers: {
                name: string;
                credentials: string;
                specialties: string[];
                affiliation: string;
                conflict: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                decidedAt: string;
            }[];
        };
        /** Article */
        Article: {
            id: string;
            question: string;
            /** @description One or two sentences; optional. */
            summary?: string | null;
            sections?: (components["schemas"]["GuidelinesSection"] | components["schemas"]["ResearchSection"] | components["schemas"]["CustomSection"])[] | null;
            relatedQuestions?: {
                question: string;
                id?: string | null;
            }[] | null;
            /** @description Only where this article needs its own; the standard disclaimer is used when empty. */
            disclaimer?: string | null;
            /** @description One sentence for readers on what is different from the published edition. The board approves it with the text. */
            changeNote?: string | null;
            /** @description For the team; never published. */
            internalNotes?: string | null;
            /** @enum {string|null} */
            stage?: "draft" | "submitted" | "under-review" | "changes-requested" | "rejected" | "approved" | "published" | "changed" | "retracted" | null;
            /** @description Who looks after this article; at first whoever made it. */
            owner?: (string | null) | components["schemas"]["User"];
            /** @description Part of the web address; made from the title when left empty. */
            slug?: string | null;
            /** @description BCP 47, such as "en". */
            language: string;
            topics?: (string | components["schemas"]["Topic"])[] | null;
            audiences?: ("clinician" | "patient")[] | null;
            provenance: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                /** @description Which machine, and its version. */
                tool?: string | null;
                note?: string | null;
            };
            /** @description "Last updated" on the page that was imported. */
            sourceUpdatedOn?: string | null;
            reviews?: {
                docs?: (string | components["schemas"]["ReviewState"])[];
                hasNextPage?: boolean;
                totalDocs?: number;
            };
            contributors?: Record<string, never> | unknown[] | string | number | boolean | null;
            readerQuestion?: string | null;
            /** @description The machine client that sent this page. */
            importedBy?: string | null;
            importClient?: string | null;
            importKey?: string | null;
            savedAt?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        ArticleInput: {
            question?: string;
            /** @description One or two sentences; optional. */
            summary?: string | null;
            sections?: (components["schemas"]["GuidelinesSection"] | components["schemas"]["ResearchSection"] | components["schemas"]["CustomSection"])[] | null;
            relatedQuestions?: {
                question: string;
                id?: string | null;
            }[] | null;
            /** @description Only where this article needs its own; the standard disclaimer is used when empty. */
            disclaimer?: string | null;
            /** @description One sentence for readers on what is different from the published edition. The board approves it with the text. */
            changeNote?: string | null;
            /** @description For the team; never published. */
            internalNotes?: string | null;
            /** @description Who looks after this article; at first whoever made it. */
            owner?: string | null;
            /** @description Part of the web address; made from the title when left empty. */
            slug?: string | null;
            /** @description BCP 47, such as "en". */
            language?: string;
            topics?: string[] | null;
            audiences?: ("clinician" | "patient")[] | null;
            provenance?: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                /** @description Which machine, and its version. */
                tool?: string | null;
                note?: string | null;
            };
            /** @description "Last updated" on the page that was imported. */
            sourceUpdatedOn?: string | null;
        };
        ArticlePanel: {
            /** @enum {string} */
            position: "none" | "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
            actions: ("submit" | "withdraw" | "assign" | "accept" | "decline" | "recuse" | "replace" | "delegate" | "comment" | "answer" | "approve" | "request-changes" | "reject" | "schedule" | "publish")[];
            candidates: components["schemas"]["Candidate"][];
            publication: {
                slug: string;
                edition: number;
            } | null;
            obstacles: {
                /** @enum {string} */
                action: "submit" | "withdraw" | "assign" | "accept" | "decline" | "recuse" | "replace" | "delegate" | "comment" | "answer" | "approve" | "request-changes" | "reject" | "schedule" | "publish";
                messages: string[];
            }[];
            round: {
                id: string;
                number: number;
                /** @description SHA-256, in lower-case hexadecimal. */
                digest: string;
                policy: {
                    quorum: number;
                    specialties: {
                        topic: string;
                        anyOf: string[];
                    }[];
                    showDecisions: boolean;
                    reviewerChanges: number;
                };
                changesLeft: number;
                blinded: boolean;
                lacks: string[] | null;
            } | null;
            missing: components["schemas"]["Shortfall"][];
            advice: components["schemas"]["Advice"][];
            alerts: components["schemas"]["ShownAlert"][];
            comments: {
                mayAnswer: boolean;
                unanswered: number;
                answersRequired: boolean;
            };
            changeNote: string | null;
        };
        Assignment: {
            /** @description A board member’s id. */
            reviewer: string;
            name: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            assignedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            respondBy: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            acceptedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            declinedAt: string | null;
            declineReason: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            recusedAt: string | null;
            recusalReason: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            replacedAt: string | null;
            replacementReason: string | null;
            inPlaceOf: {
                reviewer: string;
                name: string;
                asDeputy: boolean;
            } | null;
        };
        /** @description A person, or a body (`literal`). */
        Author: {
            family?: string;
            given?: string;
            suffix?: string;
            literal?: string;
            orcid?: string;
        };
        /**
         * Bibliography
         * @description Bibliographies are formatted by citeproc-js, © Frank Bennett, with styles of citationstyles.org.
         */
        Bibliography: {
            id: string;
            /**
             * @description For texts that are submitted from now on; what was approved stays as it was.
             * @enum {string}
             */
            style: "nlm" | "ama";
            /** @description A guideline whose source carries one of these was issued by ourselves; reviewers are told. The first is the author where others cite our articles. */
            ownNames?: string[] | null;
            oldAfterYears: number;
            /**
             * @description A text that was taken down comes back when the board has approved a new one.
             * @enum {string}
             */
            retractedSource: "alert" | "take-down";
            updatedAt?: string | null;
            createdAt?: string | null;
            /** @constant */
            globalType?: "bibliography";
        };
        BibliographyEntry: {
            number: number;
            /** @description The record that this is a copy of. */
            reference: string;
            /** @enum {string} */
            kind: "guideline" | "systematic-review" | "trial" | "cohort" | "review" | "research" | "book" | "website" | "other";
            title: string;
            titleTranslated: boolean;
            authors: components["schemas"]["Author"][];
            issuingBody: string | null;
            container: string | null;
            year: number;
            language: string | null;
            doi: string | null;
            pmid: string | null;
            pmcid: string | null;
            url: string | null;
            /** @description The whole entry as one line of text. */
            citation: string;
            /** @description The whole record as CSL-JSON. */
            csl: {
                [key: string]: unknown;
            };
        };
        /** @description Bibliographies are formatted by citeproc-js, © Frank Bennett, with styles of citationstyles.org. */
        BibliographyInput: {
            /**
             * @description For texts that are submitted from now on; what was approved stays as it was.
             * @enum {string}
             */
            style?: "nlm" | "ama";
            /** @description A guideline whose source carries one of these was issued by ourselves; reviewers are told. The first is the author where others cite our articles. */
            ownNames?: string[] | null;
            oldAfterYears?: number;
            /**
             * @description A text that was taken down comes back when the board has approved a new one.
             * @enum {string}
             */
            retractedSource?: "alert" | "take-down";
        };
        /** @description A board member as somebody to choose from. */
        Candidate: {
            id: string;
            name: string;
            credentials: string;
            specialties: string[];
            obstacles: ("contributor" | "inactive" | "no-account" | "out-of-term" | "not-disclosed" | "material-interest" | "assigned" | "stepped-aside" | "replaced")[];
            interest: string | null;
            load: number;
            covers: string[];
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            lastDecidedAt: string | null;
        };
        /**
         * Client
         * @description Programs that read what is published, or bring in pages, with a key of their own.
         */
        Client: {
            id: string;
            /** @description Which program it is, as it stands in the ledger and beside the articles that it brought in. */
            name: string;
            /** @description Nothing else. Pages become articles that editors go on with; no key can edit, submit, assign, decide, sign, retract or sign in here. */
            scopes: ("read" | "ingest")[];
            /** @description The key stops working at that moment; at most 400 days from now. It can be put off later. */
            expiresAt: string;
            /** @description Where it runs, and whom to ask about it. */
            description?: string | null;
            /** @enum {string|null} */
            keyState?: "none" | "works" | "revoked" | "expired" | null;
            lastUsedAt?: string | null;
            createdBy?: (string | null) | components["schemas"]["User"];
            updatedAt: string;
            createdAt: string;
        };
        /** @description Programs that read what is published, or bring in pages, with a key of their own. */
        ClientInput: {
            /** @description Which program it is, as it stands in the ledger and beside the articles that it brought in. */
            name?: string;
            /** @description Nothing else. Pages become articles that editors go on with; no key can edit, submit, assign, decide, sign, retract or sign in here. */
            scopes?: ("read" | "ingest")[];
            /** @description The key stops working at that moment; at most 400 days from now. It can be put off later. */
            expiresAt?: string;
            /** @description Where it runs, and whom to ask about it. */
            description?: string | null;
        };
        CustomSection: {
            heading?: string | null;
            /** @description For whom this section is written; empty means everybody. */
            audiences?: ("clinician" | "patient")[] | null;
            content?: {
                root: {
                    type: string;
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent: number;
                    version: number;
                };
            } | null;
            id?: string | null;
            blockName?: string | null;
            /** @constant */
            blockType: "custom";
        };
        /** Disclaimer */
        Disclaimer: {
            id: string;
            text: string;
            updatedAt?: string | null;
            createdAt?: string | null;
            /** @constant */
            globalType?: "disclaimer";
        };
        DisclaimerInput: {
            text?: string;
        };
        /** @description A record that may be the same work. */
        DuplicateReference: {
            id: string;
            title: string;
            containerTitle: string | null;
            year: number | null;
            /** @enum {string} */
            reason: "doi" | "pmid" | "title";
        };
        /** EditorialPolicy */
        EditorialPolicy: {
            id: string;
            /** @description How articles are written, reviewed and corrected. */
            text?: string | null;
            updatedAt?: string | null;
            createdAt?: string | null;
            /** @constant */
            globalType?: "editorial-policy";
        };
        EditorialPolicyInput: {
            /** @description How articles are written, reviewed and corrected. */
            text?: string | null;
        };
        /** Event */
        Event: {
            id: string;
            key: string;
            subject?: string | null;
            action: string;
            at: string;
            actor?: (string | null) | components["schemas"]["User"];
            article?: (string | null) | components["schemas"]["Article"];
            reviewState?: (string | null) | components["schemas"]["ReviewState"];
            publication?: (string | null) | components["schemas"]["PublicationOfStaff"];
            digest?: string | null;
            before?: string | null;
            after?: string | null;
            requestId?: string | null;
            details?: Record<string, never> | unknown[] | string | number | boolean | null;
            chain?: string | null;
            seq?: number | null;
            place?: string | null;
            recordedAt?: string | null;
            previous?: string | null;
            hash?: string | null;
            signature?: string | null;
        };
        FoundPublications: {
            docs: {
                slug: string;
                question: string;
                language: string;
                edition: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                publishedAt: string;
                excerpt: string;
                /** @description Escaped, with `<mark>` around what was found. */
                excerptHtml: string;
                score: number;
            }[];
            totalDocs: number;
            page: number;
            totalPages: number;
            complete: boolean;
        };
        /** Grant */
        Grant: {
            id: string;
            user: string | components["schemas"]["User"];
            /** @enum {string} */
            role: "administrator" | "managing-editor" | "editor" | "reviewer";
            key?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        GrantInput: {
            user?: string;
            /** @enum {string} */
            role?: "administrator" | "managing-editor" | "editor" | "reviewer";
            key?: string | null;
        };
        GraphqlError: {
            message: string;
            locations?: {
                line: number;
                column: number;
            }[];
            path?: (string | number)[];
            extensions?: {
                /** @enum {string} */
                code?: "MOVED" | "IDEMPOTENCY_KEY_UNREADABLE" | "INVALID_INPUT" | "INVALID_QUERY" | "METHOD_OVERRIDE" | "NOT_JSON" | "QUERY_NOT_ALLOWED" | "API_KEY_EXPIRED" | "API_KEY_REVOKED" | "INVALID_API_KEY" | "NOT_SIGNED_IN" | "SIGN_IN_FAILED" | "CONFLICT_EXCLUDES" | "NOT_ASSIGNED" | "NOT_DISCLOSED" | "NOT_ON_BOARD" | "NOT_YOUR_ARTICLE" | "NOT_YOUR_COMMENT" | "OWN_TEXT" | "ROLE_NOT_ALLOWED" | "CODE_NEEDED" | "CROSS_ORIGIN" | "FORBIDDEN" | "OWN_ACCOUNT" | "OWN_RETRACTION" | "OWN_SECOND_FACTOR" | "PERSON_REQUIRED" | "SCOPE_NOT_ALLOWED" | "WRONG_CODE" | "WRONG_PASSWORD" | "LOOKUP_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "REQUEST_TIMEOUT" | "ALREADY_ACCEPTED" | "ALREADY_ASSIGNED" | "ALREADY_DECIDED" | "ALREADY_PUBLISHED" | "CLOCK_BEHIND" | "DIGEST_MISMATCH" | "NOT_AVAILABLE_IN_STATE" | "NOT_REPLACEABLE" | "NO_CHANGES_LEFT" | "ACCOUNT_DISABLED" | "ACCOUNT_IN_USE" | "ACCOUNT_NOT_DISABLED" | "ALREADY_MERGED" | "ALREADY_UNDER_REVIEW" | "ARTICLE_CHANGED" | "ARTICLE_LOCKED" | "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE" | "LAST_ADMINISTRATOR" | "LOOKUP_DISABLED" | "MERGE_TARGET_MERGED" | "NOTHING_TO_CONFIRM" | "NOTHING_TO_REVIEW" | "SECOND_FACTOR_ACTIVE" | "SECOND_FACTOR_UNREADABLE" | "SLUG_IN_USE" | "WEBHOOK_OFF" | "WEBHOOK_WITHOUT_SECRET" | "RETRACTED" | "BODY_TOO_LARGE" | "REFERENCES_TOO_LARGE" | "RETRACTION_WATCH_TOO_LARGE" | "ADDRESS_TOO_LONG" | "UNSUPPORTED_MEDIA_TYPE" | "CHECKLIST_INCOMPLETE" | "COMMENT_MISSING" | "COMMENT_NOT_ANCHORED" | "COMMENT_TOO_LONG" | "CONFLICT_NOT_STATED" | "DUE_DATE_PAST" | "INCOMPLETE" | "NOT_ENOUGH_REVIEWERS" | "NO_REVIEWERS" | "NO_TIME_TO_TAKE_AWAY" | "ONLY_CONFLICTED_REVIEWERS" | "PUBLISH_TIME_PAST" | "REASON_MISSING" | "REVIEWER_CONFLICTED" | "REVIEWER_IS_AUTHOR" | "REVIEWER_NOT_DISCLOSED" | "REVIEWER_NOT_ELIGIBLE" | "SPECIALTY_NOT_COVERED" | "TOO_MANY_COMMENTS" | "UNKNOWN_COMMENT" | "UNKNOWN_REVIEWER" | "ARTICLE_INCOMPLETE" | "COMMENTS_UNANSWERED" | "DISCLOSURE_CONTRADICTS" | "DISCLOSURE_DATE_AHEAD" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_SLUG" | "MERGE_INTO_ITSELF" | "NOT_A_PAGE" | "PAGE_TOO_LONG" | "PERSONAL_DATA" | "POLICY_UNMEETABLE" | "REFERENCES_EMPTY" | "REFERENCES_NOT_TEXT" | "REFERENCES_TOO_MANY_RECORDS" | "REFERENCES_UNKNOWN_FORMAT" | "RETRACTION_WATCH_UNREADABLE" | "SLUG_UNCHANGED" | "UNKNOWN_PUBLICATION" | "ACCOUNT_LOCKED" | "LOCKED" | "TOO_MANY_REQUESTS" | "HEADERS_TOO_LARGE" | "INTERNAL_ERROR" | "LOOKUP_UNAVAILABLE" | "QUERY_TOO_SLOW";
                details?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        };
        GuidelinesSection: {
            heading?: string | null;
            /** @description For whom this section is written; empty means everybody. */
            audiences?: ("clinician" | "patient")[] | null;
            content?: {
                root: {
                    type: string;
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent: number;
                    version: number;
                };
            } | null;
            id?: string | null;
            blockName?: string | null;
            /** @constant */
            blockType: "guidelines";
        };
        HandledQuestion: {
            id: string;
            /** @enum {string} */
            state: "new" | "answered" | "closed";
            article: string | null;
            reason: ("duplicate" | "out-of-scope" | "answered-elsewhere" | "personal-advice" | "personal-emergency" | "not-a-question") | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            handledAt: string | null;
        };
        InterestBlock: {
            /** @enum {string} */
            heading: "support-for-this-work" | "grants-or-contracts" | "royalties-or-licences" | "consulting-fees" | "speaker-honoraria" | "expert-testimony" | "meeting-or-travel-support" | "patents" | "safety-or-advisory-board" | "leadership-or-fiduciary-role" | "stock-or-options" | "equipment-drugs-writing-or-gifts" | "other-interests";
            /** @description Who pays, grants or owns. */
            entity: string;
            /** @description What it is. Readers see this. */
            detail?: string | null;
            /** @description The topics that it touches; empty means every topic. */
            topics?: (string | components["schemas"]["Topic"])[] | null;
            /** @description Empty while it goes on. */
            until?: string | null;
            /** @description A material interest excludes from reviewing these topics. Any other is shown to readers. */
            material?: boolean | null;
            id?: string | null;
            blockName?: string | null;
            /** @constant */
            blockType: "interest";
        };
        JsonFeed: {
            /** @constant */
            version: "https://jsonfeed.org/version/1.1";
            title: string;
            description: string;
            home_page_url: string;
            feed_url: string;
            authors: {
                name: string;
            }[];
            items: {
                id: string;
                url: string;
                title: string;
                language: string;
                summary: string;
                content_text: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                date_published: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                date_modified: string;
                tags: string[];
                _review: {
                    about: string;
                    reviewed_by: string[];
                };
            }[];
        };
        /** LedgerHead */
        LedgerHead: {
            id: string;
            chain: string;
            seq: number;
            hash: string;
            at: string;
            signature: string;
            revision: number;
        };
        LiteratureNotice: {
            /** @enum {string} */
            type: "retraction" | "concern" | "correction" | "reinstatement";
            date: string | null;
            doi: string | null;
            pmid: string | null;
            source: string;
            label: string;
        };
        /** Notice */
        Notice: {
            id: string;
            key: string;
            recipient: string | components["schemas"]["User"];
            /** @enum {string} */
            kind: "submitted" | "assigned" | "respond-soon" | "respond-overdue" | "decide-soon" | "decide-overdue" | "accepted" | "declined" | "recused" | "replaced" | "commented" | "answered" | "changes-requested" | "rejected" | "withdrawn" | "all-approved" | "approval-stuck" | "published" | "release-refused" | "retracted" | "retraction-review-due" | "review-due" | "review-overdue" | "lapsed" | "taken-down" | "source-retracted" | "source-concern" | "recovery-code-used";
            sentence: string;
            about?: string | null;
            /** @description Where to go. */
            path: string;
            mail: string;
            mailedAt?: string | null;
            readAt?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        NoticeInput: {
            key?: string;
            recipient?: string;
            /** @enum {string} */
            kind?: "submitted" | "assigned" | "respond-soon" | "respond-overdue" | "decide-soon" | "decide-overdue" | "accepted" | "declined" | "recused" | "replaced" | "commented" | "answered" | "changes-requested" | "rejected" | "withdrawn" | "all-approved" | "approval-stuck" | "published" | "release-refused" | "retracted" | "retraction-review-due" | "review-due" | "review-overdue" | "lapsed" | "taken-down" | "source-retracted" | "source-concern" | "recovery-code-used";
            sentence?: string;
            about?: string | null;
            /** @description Where to go. */
            path?: string;
            mail?: string;
            mailedAt?: string | null;
            revision?: number;
            readAt?: string | null;
        };
        OwnSession: {
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            lastUsedAt: string;
            /** @description “Firefox on Android”, as far as the browser tells. */
            device: string | null;
            /** @description An IPv4 /24 or an IPv6 /48. */
            network: string | null;
            /** @description The one that asks. */
            current: boolean;
        };
        /** @description What was read from the page. */
        PageReport: {
            sections: number;
            citations: number;
            references: number;
            relatedQuestions: number;
            warnings: {
                line: number;
                message: string;
            }[];
        };
        Preview: {
            question: string;
            summary: string | null;
            language: string;
            audiences: ("clinician" | "patient")[];
            provenance: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                tool: string | null;
                note: string | null;
            };
            sections: components["schemas"]["Section"][];
            bibliography: {
                number: number;
                /** @description The record that this is a copy of. */
                reference: string;
                kind: ("guideline" | "systematic-review" | "trial" | "cohort" | "review" | "research" | "book" | "website" | "other") | null;
                title: string;
                titleTranslated: boolean;
                authors: components["schemas"]["Author"][];
                issuingBody: string | null;
                container: string | null;
                year: number | null;
                language: string | null;
                doi: string | null;
                pmid: string | null;
                pmcid: string | null;
                url: string | null;
                /** @description The whole entry as one line of text. */
                citation: string;
                /** @description The whole record as CSL-JSON. */
                csl: {
                    [key: string]: unknown;
                };
            }[];
            relatedQuestionTexts: string[];
            topics: {
                slug: string;
                name: string;
            }[];
            disclaimer: string;
            changeNote: string | null;
            relatedQuestions: {
                question: string;
                slug: null;
            }[];
            slug: string | null;
            /** @enum {string} */
            reviewStatus: "draft" | "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
            /** @description SHA-256, in lower-case hexadecimal. */
            digest: string;
            missing: components["schemas"]["Shortfall"][];
            advice: components["schemas"]["Advice"][];
        };
        /** @description A JWK set (RFC 7517) with the keys of all signatures, old ones included. */
        PublicKeys: {
            keys: {
                /** @constant */
                kty: "OKP";
                /** @constant */
                crv: "Ed25519";
                x: string;
                kid: string;
                /** @constant */
                alg: "EdDSA";
                /** @constant */
                use: "sig";
            }[];
        };
        /** @description An approved text, as everybody reads it. */
        Publication: {
            id: string;
            slug: string;
            edition: number;
            relatedQuestions: {
                question: string;
                slug: string | null;
                publication: string | null;
            }[];
            corrections: {
                edition: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                publishedAt: string;
                note: string;
            }[];
            reviewOverdue: boolean;
            approval: components["schemas"]["Approval"];
            alerts: components["schemas"]["ShownAlert"][];
            proof: {
                covers: ("question" | "summary" | "language" | "audiences" | "provenance" | "sections" | "bibliography" | "relatedQuestionTexts" | "topics" | "disclaimer" | "changeNote")[];
                jws: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            updatedAt: string;
            question: string;
            summary: string | null;
            language: string;
            audiences: ("clinician" | "patient")[];
            provenance: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                tool: string | null;
                note: string | null;
            };
            sections: components["schemas"]["Section"][];
            bibliography: components["schemas"]["BibliographyEntry"][];
            relatedQuestionTexts: string[];
            topics: {
                slug: string;
                name: string;
            }[];
            disclaimer: string;
            changeNote: string | null;
            /** @constant */
            status: "live";
            /** @constant */
            reviewStatus: "approved";
            /** @description An update is under review; nothing of it is shown. */
            pendingUpdate: {
                /** @enum {string} */
                state: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                since: string;
            } | null;
        };
        /** @description Without the sections for others. */
        PublicationForAudience: {
            id: string;
            slug: string;
            edition: number;
            relatedQuestions: {
                question: string;
                slug: string | null;
                publication: string | null;
            }[];
            corrections: {
                edition: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                publishedAt: string;
                note: string;
            }[];
            reviewOverdue: boolean;
            approval: components["schemas"]["Approval"];
            alerts: components["schemas"]["ShownAlert"][];
            proof: {
                covers: ("question" | "summary" | "language" | "audiences" | "provenance" | "sections" | "bibliography" | "relatedQuestionTexts" | "topics" | "disclaimer" | "changeNote")[];
                jws: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            updatedAt: string;
            question: string;
            summary: string | null;
            language: string;
            audiences: ("clinician" | "patient")[];
            provenance: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                tool: string | null;
                note: string | null;
            };
            sections: components["schemas"]["Section"][];
            bibliography: components["schemas"]["BibliographyEntry"][];
            relatedQuestionTexts: string[];
            topics: {
                slug: string;
                name: string;
            }[];
            disclaimer: string;
            changeNote: string | null;
            /** @constant */
            status: "live";
            /** @constant */
            reviewStatus: "approved";
            /** @description An update is under review; nothing of it is shown. */
            pendingUpdate: {
                /** @enum {string} */
                state: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                since: string;
            } | null;
            audience: {
                /** @enum {string} */
                name: "clinician" | "patient";
                /** @description The proof covers the whole text and can’t be checked against this. */
                isPart: boolean;
                sections: {
                    shown: number;
                    all: number;
                };
            };
        };
        /** @description As those who hold a role read it, by their roles. */
        PublicationOfStaff: {
            id: string;
            slug: string;
            edition: number;
            relatedQuestions: {
                question: string;
                slug: string | null;
                publication: string | null;
            }[];
            corrections: {
                edition: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                publishedAt: string;
                note: string;
            }[];
            reviewOverdue: boolean;
            approval: components["schemas"]["Approval"];
            alerts: components["schemas"]["ShownAlert"][];
            proof: {
                covers: ("question" | "summary" | "language" | "audiences" | "provenance" | "sections" | "bibliography" | "relatedQuestionTexts" | "topics" | "disclaimer" | "changeNote")[];
                jws: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            updatedAt: string;
            question: string;
            summary: string | null;
            language: string;
            audiences: ("clinician" | "patient")[];
            provenance: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                tool: string | null;
                note: string | null;
            };
            sections: components["schemas"]["Section"][];
            bibliography: components["schemas"]["BibliographyEntry"][];
            relatedQuestionTexts: string[];
            topics: {
                slug: string;
                name: string;
            }[];
            disclaimer: string;
            changeNote: string | null;
            /** @enum {string} */
            status: "live" | "retracted";
            /** @constant */
            reviewStatus: "approved";
            /** @description An update is under review; nothing of it is shown. */
            pendingUpdate: {
                /** @enum {string} */
                state: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                since: string;
            } | null;
            article?: string;
            reviewState?: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            retractedAt?: string | null;
            retractedBy?: string | null;
            retractionReason?: string | null;
            retractionNotice?: string | null;
            retractions?: {
                edition: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                at: string;
                by: string | null;
                /** @constant */
                cause?: "source-retracted";
                reason: string;
                notice: string;
                review: {
                    by: string;
                    name: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, in UTC.
                     */
                    at: string;
                    /** @enum {string} */
                    outcome: "justified" | "not-justified";
                    findings: string;
                } | null;
            }[] | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            reviewDueAt?: string | null;
            slugChanges?: {
                from: string;
                to: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                at: string;
                by: string;
                reason: string;
            }[] | null;
        };
        PublicationStanding: {
            publication: {
                id: string;
                slug: string;
                edition: number;
                /** @enum {string} */
                status: "live" | "retracted";
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                retractedAt: string | null;
            };
        };
        /** Question */
        Question: {
            id: string;
            text: string;
            headline: string;
            /** @enum {string} */
            state: "new" | "answered" | "closed";
            publication?: (string | null) | components["schemas"]["PublicationOfStaff"];
            askedAt: string;
            expiresAt: string;
            /** @enum {string} */
            personalData: "none" | "kept" | "removed";
            article?: (string | null) | components["schemas"]["Article"];
            /** @enum {string|null} */
            reason?: "duplicate" | "out-of-scope" | "answered-elsewhere" | "personal-advice" | "personal-emergency" | "not-a-question" | null;
            handledAt?: string | null;
            handledBy?: (string | null) | components["schemas"]["User"];
            updatedAt: string;
            createdAt: string;
        };
        /** Reference */
        Reference: {
            id: string;
            /** @enum {string} */
            kind: "guideline" | "systematic-review" | "trial" | "cohort" | "review" | "research" | "book" | "website" | "other" | "unsettled";
            /** @enum {string|null} */
            type?: "article-journal" | "article" | "book" | "chapter" | "paper-conference" | "report" | "thesis" | "webpage" | "dataset" | null;
            title: string;
            /** @description It is then printed in square brackets, as NLM does. */
            titleTranslated?: boolean | null;
            originalTitle?: string | null;
            authors?: {
                family?: string | null;
                given?: string | null;
                suffix?: string | null;
                literal?: string | null;
                orcid?: string | null;
                id?: string | null;
            }[] | null;
            containerTitle?: string | null;
            containerTitleShort?: string | null;
            year?: number | null;
            month?: number | null;
            day?: number | null;
            volume?: string | null;
            issue?: string | null;
            /** @description Such as 123-130, or e1001. */
            pages?: string | null;
            publisher?: string | null;
            publisherPlace?: string | null;
            edition?: string | null;
            /** @description Who issued the guideline, such as a medical society. Not the journal that printed it. */
            issuingBody?: string | null;
            doi?: string | null;
            pmid?: string | null;
            pmcid?: string | null;
            isbn?: string | null;
            url?: string | null;
            accessed?: string | null;
            /** @description BCP 47, such as "en" or "fr". */
            language?: string | null;
            /** @enum {string|null} */
            evidenceLevel?: "1" | "2" | "3" | "4" | "5" | null;
            /** @description Never public. */
            note?: string | null;
            /** @enum {string|null} */
            integrity?: "not-checked" | "clear" | "corrected" | "concern" | "retracted" | "unverifiable" | null;
            integrityCheckedAt?: string | null;
            integrityReport?: Record<string, never> | unknown[] | string | number | boolean | null;
            /** @description A person has said which published work this is. Empty: it was read from the text of a page. */
            identityConfirmedAt?: string | null;
            identityConfirmedBy?: (string | null) | components["schemas"]["User"];
            mergedInto?: string | null;
            authorNames?: string | null;
            searchText?: string | null;
            matchKey?: string | null;
            workKey?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        ReferenceImport: {
            /** @enum {string} */
            format: "ris" | "bibtex" | "nbib" | "csl-json";
            created: number;
            there: number;
            failed: number;
            records: {
                number: number;
                line: number;
                /** @enum {string} */
                outcome: "created" | "there" | "failed";
                reference: string | null;
                title: string | null;
                warnings: string[];
                problem: string | null;
            }[];
        };
        ReferenceInput: {
            /** @enum {string} */
            kind?: "guideline" | "systematic-review" | "trial" | "cohort" | "review" | "research" | "book" | "website" | "other" | "unsettled";
            /** @enum {string|null} */
            type?: "article-journal" | "article" | "book" | "chapter" | "paper-conference" | "report" | "thesis" | "webpage" | "dataset" | null;
            title?: string;
            /** @description It is then printed in square brackets, as NLM does. */
            titleTranslated?: boolean | null;
            originalTitle?: string | null;
            authors?: {
                family?: string | null;
                given?: string | null;
                suffix?: string | null;
                literal?: string | null;
                orcid?: string | null;
                id?: string | null;
            }[] | null;
            containerTitle?: string | null;
            containerTitleShort?: string | null;
            year?: number | null;
            month?: number | null;
            day?: number | null;
            volume?: string | null;
            issue?: string | null;
            /** @description Such as 123-130, or e1001. */
            pages?: string | null;
            publisher?: string | null;
            publisherPlace?: string | null;
            edition?: string | null;
            /** @description Who issued the guideline, such as a medical society. Not the journal that printed it. */
            issuingBody?: string | null;
            doi?: string | null;
            pmid?: string | null;
            pmcid?: string | null;
            isbn?: string | null;
            url?: string | null;
            accessed?: string | null;
            /** @description BCP 47, such as "en" or "fr". */
            language?: string | null;
            /** @enum {string|null} */
            evidenceLevel?: "1" | "2" | "3" | "4" | "5" | null;
            /** @description Never public. */
            note?: string | null;
        };
        Refusal308: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "MOVED";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal400: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "IDEMPOTENCY_KEY_UNREADABLE" | "INVALID_INPUT" | "INVALID_QUERY" | "METHOD_OVERRIDE" | "NOT_JSON" | "QUERY_NOT_ALLOWED";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal401: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "API_KEY_EXPIRED" | "API_KEY_REVOKED" | "INVALID_API_KEY" | "NOT_SIGNED_IN" | "SIGN_IN_FAILED";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal403: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "CONFLICT_EXCLUDES" | "NOT_ASSIGNED" | "NOT_DISCLOSED" | "NOT_ON_BOARD" | "NOT_YOUR_ARTICLE" | "NOT_YOUR_COMMENT" | "OWN_TEXT" | "ROLE_NOT_ALLOWED" | "CODE_NEEDED" | "CROSS_ORIGIN" | "FORBIDDEN" | "OWN_ACCOUNT" | "OWN_RETRACTION" | "OWN_SECOND_FACTOR" | "PERSON_REQUIRED" | "SCOPE_NOT_ALLOWED" | "WRONG_CODE" | "WRONG_PASSWORD";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal404: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "LOOKUP_NOT_FOUND" | "NOT_FOUND";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal405: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "METHOD_NOT_ALLOWED";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal406: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "NOT_ACCEPTABLE";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal408: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "REQUEST_TIMEOUT";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal409: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "ALREADY_ACCEPTED" | "ALREADY_ASSIGNED" | "ALREADY_DECIDED" | "ALREADY_PUBLISHED" | "CLOCK_BEHIND" | "DIGEST_MISMATCH" | "NOT_AVAILABLE_IN_STATE" | "NOT_REPLACEABLE" | "NO_CHANGES_LEFT" | "ACCOUNT_DISABLED" | "ACCOUNT_IN_USE" | "ACCOUNT_NOT_DISABLED" | "ALREADY_MERGED" | "ALREADY_UNDER_REVIEW" | "ARTICLE_CHANGED" | "ARTICLE_LOCKED" | "CONFLICT" | "IDEMPOTENCY_KEY_IN_USE" | "LAST_ADMINISTRATOR" | "LOOKUP_DISABLED" | "MERGE_TARGET_MERGED" | "NOTHING_TO_CONFIRM" | "NOTHING_TO_REVIEW" | "SECOND_FACTOR_ACTIVE" | "SECOND_FACTOR_UNREADABLE" | "SLUG_IN_USE" | "WEBHOOK_OFF" | "WEBHOOK_WITHOUT_SECRET";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal410: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "RETRACTED";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal413: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "BODY_TOO_LARGE" | "REFERENCES_TOO_LARGE" | "RETRACTION_WATCH_TOO_LARGE";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal414: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "ADDRESS_TOO_LONG";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal415: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "UNSUPPORTED_MEDIA_TYPE";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal422: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "CHECKLIST_INCOMPLETE" | "COMMENT_MISSING" | "COMMENT_NOT_ANCHORED" | "COMMENT_TOO_LONG" | "CONFLICT_NOT_STATED" | "DUE_DATE_PAST" | "INCOMPLETE" | "NOT_ENOUGH_REVIEWERS" | "NO_REVIEWERS" | "NO_TIME_TO_TAKE_AWAY" | "ONLY_CONFLICTED_REVIEWERS" | "PUBLISH_TIME_PAST" | "REASON_MISSING" | "REVIEWER_CONFLICTED" | "REVIEWER_IS_AUTHOR" | "REVIEWER_NOT_DISCLOSED" | "REVIEWER_NOT_ELIGIBLE" | "SPECIALTY_NOT_COVERED" | "TOO_MANY_COMMENTS" | "UNKNOWN_COMMENT" | "UNKNOWN_REVIEWER" | "ARTICLE_INCOMPLETE" | "COMMENTS_UNANSWERED" | "DISCLOSURE_CONTRADICTS" | "DISCLOSURE_DATE_AHEAD" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_INPUT" | "INVALID_SLUG" | "MERGE_INTO_ITSELF" | "NOT_A_PAGE" | "PAGE_TOO_LONG" | "PERSONAL_DATA" | "POLICY_UNMEETABLE" | "REFERENCES_EMPTY" | "REFERENCES_NOT_TEXT" | "REFERENCES_TOO_MANY_RECORDS" | "REFERENCES_UNKNOWN_FORMAT" | "RETRACTION_WATCH_UNREADABLE" | "SLUG_UNCHANGED" | "UNKNOWN_PUBLICATION";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal423: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "ACCOUNT_LOCKED" | "LOCKED";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal429: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "TOO_MANY_REQUESTS";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal431: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "HEADERS_TOO_LARGE";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal500: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "INTERNAL_ERROR";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        Refusal503: {
            errors: {
                /** @description A sentence for people; it may change. */
                message: string;
                /**
                 * @description Stable.
                 * @enum {string}
                 */
                code: "LOOKUP_UNAVAILABLE" | "QUERY_TOO_SLOW";
                details: components["schemas"]["RefusalDetails"];
                /** @description Repeats `details.problems` for Payload’s own forms. */
                data?: {
                    errors: {
                        path: string;
                        message: string;
                    }[];
                };
            }[];
        };
        /** @description Each member comes with some codes alone. */
        RefusalDetails: {
            unmet?: {
                /** @enum {string} */
                code: "CONFLICT_EXCLUDES" | "NOT_ASSIGNED" | "NOT_DISCLOSED" | "NOT_ON_BOARD" | "NOT_YOUR_ARTICLE" | "NOT_YOUR_COMMENT" | "OWN_TEXT" | "ROLE_NOT_ALLOWED" | "ALREADY_ACCEPTED" | "ALREADY_ASSIGNED" | "ALREADY_DECIDED" | "ALREADY_PUBLISHED" | "CLOCK_BEHIND" | "DIGEST_MISMATCH" | "NOT_AVAILABLE_IN_STATE" | "NOT_REPLACEABLE" | "NO_CHANGES_LEFT" | "CHECKLIST_INCOMPLETE" | "COMMENT_MISSING" | "COMMENT_NOT_ANCHORED" | "COMMENT_TOO_LONG" | "CONFLICT_NOT_STATED" | "DUE_DATE_PAST" | "INCOMPLETE" | "NOT_ENOUGH_REVIEWERS" | "NO_REVIEWERS" | "NO_TIME_TO_TAKE_AWAY" | "ONLY_CONFLICTED_REVIEWERS" | "PUBLISH_TIME_PAST" | "REASON_MISSING" | "REVIEWER_CONFLICTED" | "REVIEWER_IS_AUTHOR" | "REVIEWER_NOT_DISCLOSED" | "REVIEWER_NOT_ELIGIBLE" | "SPECIALTY_NOT_COVERED" | "TOO_MANY_COMMENTS" | "UNKNOWN_COMMENT" | "UNKNOWN_REVIEWER" | "CITATION_WITHOUT_REFERENCE" | "COMMENT_UNANSWERED" | "CONTENT_NOT_SUPPORTED" | "HEADING_MISSING" | "PROVENANCE_TOOL_MISSING" | "QUESTION_MISSING" | "REFERENCE_INCOMPLETE" | "REFERENCE_RETRACTED" | "REFERENCE_UNKNOWN" | "SECTIONS_MISSING" | "SECTION_EMPTY" | "SECTION_WITHOUT_CITATION" | "ALL_CONFLICTED" | "SPECIALTY_NOT_ON_BOARD" | "TOO_FEW_ON_BOARD";
                message: string;
                path?: string;
            }[];
            problems?: ({
                path: string;
                message: string;
            } | {
                line: number;
                message: string;
            } | {
                row: number;
                message: string;
            })[];
            path?: string;
            slug?: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            savedAt?: string;
            savedBy?: string | null;
            mergedInto?: string;
            reviewState?: string;
            reviewer?: string;
            /** @enum {string} */
            state?: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded" | "new" | "answered" | "closed" | "open" | "resolved" | "lifted" | "pending" | "delivered" | "failed";
            publication?: string;
            reason?: string | null;
            notice?: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            retractedAt?: string | null;
            mediaTypes?: string[];
            retryAfter?: number;
            text?: string;
            redacted?: string;
            found?: {
                /** @enum {string} */
                kind: "e-mail" | "telephone" | "date-of-birth" | "number";
                text: string;
                start: number;
                end: number;
            }[];
        };
        ResearchSection: {
            heading?: string | null;
            /** @description For whom this section is written; empty means everybody. */
            audiences?: ("clinician" | "patient")[] | null;
            content?: {
                root: {
                    type: string;
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent: number;
                    version: number;
                };
            } | null;
            id?: string | null;
            blockName?: string | null;
            /** @constant */
            blockType: "research";
        };
        /** ReviewDecision */
        ReviewDecision: {
            id: string;
            key: string;
            reviewState: string | components["schemas"]["ReviewState"];
            article: string | components["schemas"]["Article"];
            reviewer: string | components["schemas"]["Reviewer"];
            user: string | components["schemas"]["User"];
            reviewerName: string;
            byline: Record<string, never> | unknown[] | string | number | boolean | null;
            /** @enum {string} */
            verdict: "approve" | "request-changes" | "reject";
            digest: string;
            checklist?: Record<string, never> | unknown[] | string | number | boolean | null;
            conflict: string;
            interests?: Record<string, never> | unknown[] | string | number | boolean | null;
            comment?: string | null;
            /** @enum {string|null} */
            meaning?: "approval" | "review" | null;
            actingFor?: Record<string, never> | unknown[] | string | number | boolean | null;
            decidedAt: string;
            signature?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        /** ReviewPolicy */
        ReviewPolicy: {
            id: string;
            /** @description Approvals that a text needs. */
            quorum: number;
            /** @description For an article of several topics the strictest value counts. */
            topicRules?: components["schemas"]["TopicRuleBlock"][] | null;
            /** @description Days for a reviewer to accept or decline. */
            daysToAccept: number;
            /** @description Days for a reviewer to decide, where no date is given. */
            daysToDecide: number;
            /** @description Days before a date is due that reviewers are reminded. */
            remindDaysBefore: number;
            showDecisions?: boolean | null;
            /** @description How often a reviewer may be replaced or delegated for in one round. */
            reviewerChanges: number;
            answersRequired?: boolean | null;
            /** @description Months for which a declaration of interests counts. */
            disclosureMonths: number;
            /** @description Months until an approved text is due for review again; 36 at most. */
            reviewIntervalMonths: number;
            /** @description Days before a review is due that the owner is told. */
            reviewNoticeDays: number;
            /** @description Reviews that may fall due on one day; more are moved to days before. */
            reviewsPerDay: number;
            /** @description Days after a missed review at which the publication is taken down with a notice. Empty: never. */
            graceDays?: number | null;
            updatedAt?: string | null;
            createdAt?: string | null;
            /** @constant */
            globalType?: "review-policy";
        };
        ReviewPolicyInput: {
            /** @description Approvals that a text needs. */
            quorum?: number;
            /** @description For an article of several topics the strictest value counts. */
            topicRules?: components["schemas"]["TopicRuleBlock"][] | null;
            /** @description Days for a reviewer to accept or decline. */
            daysToAccept?: number;
            /** @description Days for a reviewer to decide, where no date is given. */
            daysToDecide?: number;
            /** @description Days before a date is due that reviewers are reminded. */
            remindDaysBefore?: number;
            showDecisions?: boolean | null;
            /** @description How often a reviewer may be replaced or delegated for in one round. */
            reviewerChanges?: number;
            answersRequired?: boolean | null;
            /** @description Months for which a declaration of interests counts. */
            disclosureMonths?: number;
            /** @description Months until an approved text is due for review again; 36 at most. */
            reviewIntervalMonths?: number;
            /** @description Days before a review is due that the owner is told. */
            reviewNoticeDays?: number;
            /** @description Reviews that may fall due on one day; more are moved to days before. */
            reviewsPerDay?: number;
            /** @description Days after a missed review at which the publication is taken down with a notice. Empty: never. */
            graceDays?: number | null;
        };
        /** ReviewState */
        ReviewState: {
            id: string;
            question: string;
            /** @enum {string} */
            state: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
            round: number;
            article: string | components["schemas"]["Article"];
            digest: string;
            submittedBy: string | components["schemas"]["User"];
            submittedAt: string;
            approvedAt?: string | null;
            closedAt?: string | null;
            edition?: number | null;
            publishAt?: string | null;
            scheduledBy?: string | null;
            releasedAt?: string | null;
            nextReviewDue?: string | null;
            note?: string | null;
            advice?: Record<string, never> | unknown[] | string | number | boolean | null;
            topics: Record<string, never> | unknown[] | string | number | boolean | null;
            policy: Record<string, never> | unknown[] | string | number | boolean | null;
            contributors: Record<string, never> | unknown[] | string | number | boolean | null;
            assignments: Record<string, never> | unknown[] | string | number | boolean | null;
            votes?: Record<string, never> | unknown[] | string | number | boolean | null;
            comments?: Record<string, never> | unknown[] | string | number | boolean | null;
            history?: Record<string, never> | unknown[] | string | number | boolean | null;
            canonicalContent: string;
            content?: Record<string, never> | unknown[] | string | number | boolean | null;
            settled?: boolean | null;
            updatedAt: string;
            createdAt: string;
        };
        /** Reviewer */
        Reviewer: {
            id: string;
            name: string;
            /** @description As printed after the name: "MD, PhD". */
            credentials: string;
            specialties: string[];
            affiliation: string;
            orcid?: string | null;
            bio?: string | null;
            termStart: string;
            /** @description The last day of the term; empty means open. */
            termEnd?: string | null;
            /** @description Said in so many words: an empty list of interests is not a declaration. */
            nothingToDisclose?: boolean | null;
            /** @description Of the past 36 months; support for the present work without limit of time. */
            interests?: components["schemas"]["InterestBlock"][] | null;
            /** @description The day on which this was declared; set by itself when the declaration changes. To confirm an unchanged one, enter today’s date. */
            disclosedOn?: string | null;
            active?: boolean | null;
            /** @description The account that this member signs in with. */
            user?: (string | null) | components["schemas"]["User"];
            updatedAt: string;
            createdAt: string;
        };
        ReviewerInput: {
            name?: string;
            /** @description As printed after the name: "MD, PhD". */
            credentials?: string;
            specialties?: string[];
            affiliation?: string;
            orcid?: string | null;
            bio?: string | null;
            termStart?: string;
            /** @description The last day of the term; empty means open. */
            termEnd?: string | null;
            /** @description Said in so many words: an empty list of interests is not a declaration. */
            nothingToDisclose?: boolean | null;
            /** @description Of the past 36 months; support for the present work without limit of time. */
            interests?: components["schemas"]["InterestBlock"][] | null;
            /** @description The day on which this was declared; set by itself when the declaration changes. To confirm an unchanged one, enter today’s date. */
            disclosedOn?: string | null;
            active?: boolean | null;
            /** @description The account that this member signs in with. */
            user?: string | null;
        };
        Round: {
            id: string;
            article: string;
            round: number;
            /** @enum {string} */
            state: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
            /** @description SHA-256, in lower-case hexadecimal. */
            digest: string;
            policy: components["schemas"]["RoundPolicy"];
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            closedAt: string | null;
            edition: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            publishAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            releasedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            nextReviewDue: string | null;
            /** @description Null for a reviewer who has not decided yet. */
            approvals: number | null;
            /** @description What is still needed, in sentences. */
            lacks: string[] | null;
            assignments: components["schemas"]["Assignment"][];
        };
        RoundAnswer: {
            reviewState: components["schemas"]["Round"];
        };
        RoundPanel: {
            /** @enum {string} */
            position: "none" | "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
            actions: ("submit" | "withdraw" | "assign" | "accept" | "decline" | "recuse" | "replace" | "delegate" | "comment" | "answer" | "approve" | "request-changes" | "reject" | "schedule" | "publish")[];
            candidates: components["schemas"]["Candidate"][];
            publication: {
                slug: string;
                edition: number;
            } | null;
            round: {
                id: string;
                number: number;
                /** @description SHA-256, in lower-case hexadecimal. */
                digest: string;
                policy: {
                    quorum: number;
                    specialties: {
                        topic: string;
                        anyOf: string[];
                    }[];
                    showDecisions: boolean;
                    reviewerChanges: number;
                };
                changesLeft: number;
                blinded: boolean;
                lacks: string[] | null;
            };
            cannotDecide: string[];
            signer: {
                name: string;
                credentials: string;
                actingFor: string | null;
                interest: string | null;
            } | null;
            needsCode: boolean;
            alerts: components["schemas"]["ShownAlert"][];
        };
        /** @description The policy as it stood when the round was opened. */
        RoundPolicy: {
            quorum: number;
            specialties: {
                topic: string;
                anyOf: string[];
            }[];
            reviewIntervalMonths: number;
            daysToAccept: number;
            daysToDecide: number;
            remindDaysBefore: number;
            showDecisions: boolean;
            reviewerChanges: number;
            disclosureMonths: number;
            reviewNoticeDays: number;
            reviewsPerDay: number;
            graceDays: number | null;
            answersRequired: boolean;
        };
        /** SavedView */
        SavedView: {
            id: string;
            name: string;
            /** @enum {string} */
            list: "articles" | "references" | "review-states" | "publications" | "reviewers" | "source-alerts";
            query: string;
            /** @enum {string|null} */
            sharedWith?: "editor" | "managing-editor" | "administrator" | null;
            owner?: (string | null) | components["schemas"]["User"];
            updatedAt: string;
            createdAt: string;
        };
        SavedViewInput: {
            name?: string;
            /** @enum {string} */
            list?: "articles" | "references" | "review-states" | "publications" | "reviewers" | "source-alerts";
            query?: string;
            /** @enum {string|null} */
            sharedWith?: "editor" | "managing-editor" | "administrator" | null;
        };
        Section: {
            /** @enum {string} */
            kind: "guidelines" | "research" | "custom";
            heading: string;
            /** @description Whom it is written for; empty means everybody. */
            audiences: ("clinician" | "patient")[];
            /** @description The Lexical editor’s state; `html` and `text` are the same words. */
            content: {
                [key: string]: unknown;
            };
            html: string;
            text: string;
        };
        /** User */
        SessionUser: {
            id: string;
            name: string;
            currentPassword?: string | null;
            roles?: ("administrator" | "managing-editor" | "editor" | "reviewer")[] | null;
            /**
             * @description How you hear of what waits for you. The list under “Notices” is always kept.
             * @enum {string|null}
             */
            mail?: "each" | "daily" | "none" | null;
            grants?: {
                docs?: (string | components["schemas"]["Grant"])[];
                hasNextPage?: boolean;
                totalDocs?: number;
            };
            updatedAt?: string | null;
            createdAt?: string;
            email: string;
            sessions?: {
                id: string;
                createdAt?: string | null;
                expiresAt: string;
            }[] | null;
            /** @constant */
            collection?: "users";
            _strategy?: string;
        };
        /** @description One thing that stands in the way; `path` names the field at fault. */
        Shortfall: {
            code: string;
            message: string;
            path?: string;
        };
        /** @description A source was retracted, or is in doubt, since the text was approved. */
        ShownAlert: {
            /** @enum {string} */
            status: "retracted" | "concern";
            /** @description The source’s number in the bibliography. */
            number: number;
            title: string;
            doi: string | null;
            pmid: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            since: string;
            message: string;
            notices: components["schemas"]["LiteratureNotice"][];
        };
        /** SourceAlert */
        SourceAlert: {
            id: string;
            key: string;
            article: string | components["schemas"]["Article"];
            reference: string;
            referenceTitle: string;
            doi?: string | null;
            pmid?: string | null;
            /** @enum {string} */
            status: "retracted" | "concern";
            /** @enum {string} */
            state: "open" | "resolved" | "lifted";
            notices?: Record<string, never> | unknown[] | string | number | boolean | null;
            firstSeenAt: string;
            resolvedAt?: string | null;
            resolvedBy?: (string | null) | components["schemas"]["User"];
            findings?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        /** @description An earlier edition, with the signature that it went out with. */
        SupersededPublication: {
            id: string;
            slug: string;
            edition: number;
            relatedQuestions: {
                question: string;
                slug: string | null;
                publication: string | null;
            }[];
            corrections: {
                edition: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                publishedAt: string;
                note: string;
            }[];
            reviewOverdue: boolean;
            approval: components["schemas"]["Approval"];
            alerts: components["schemas"]["ShownAlert"][];
            proof: {
                covers: ("question" | "summary" | "language" | "audiences" | "provenance" | "sections" | "bibliography" | "relatedQuestionTexts" | "topics" | "disclaimer" | "changeNote")[];
                jws: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC.
             */
            updatedAt: string;
            question: string;
            summary: string | null;
            language: string;
            audiences: ("clinician" | "patient")[];
            provenance: {
                /** @enum {string} */
                method: "human" | "machine-drafted";
                tool: string | null;
                note: string | null;
            };
            sections: components["schemas"]["Section"][];
            bibliography: components["schemas"]["BibliographyEntry"][];
            relatedQuestionTexts: string[];
            topics: {
                slug: string;
                name: string;
            }[];
            disclaimer: string;
            changeNote: string | null;
            /** @constant */
            status: "superseded";
            /** @constant */
            reviewStatus: "superseded";
            pendingUpdate: null;
            /** @description What stands at the address now. */
            live: {
                edition: number;
                slug: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC.
                 */
                publishedAt: string;
            };
        };
        /** @description What differs between two texts, in one place of them. */
        TextChange: {
            what: string;
            /** @enum {string} */
            kind: "changed" | "added" | "removed";
            parts: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
        };
        /** Topic */
        Topic: {
            id: string;
            name: string;
            /** @description Part of the web address; made from the title when left empty. */
            slug?: string | null;
            description?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        TopicInput: {
            name?: string;
            /** @description Part of the web address; made from the title when left empty. */
            slug?: string | null;
            description?: string | null;
        };
        TopicRuleBlock: {
            topic: string | components["schemas"]["Topic"];
            /** @description At least one approver must hold one of these. */
            specialties?: string[] | null;
            /** @description Approvals, where more are asked for than in general. */
            quorum?: number | null;
            /** @description Months to the next review, where fewer than in general. */
            reviewIntervalMonths?: number | null;
            id?: string | null;
            blockName?: string | null;
            /** @constant */
            blockType: "topicRule";
        };
        /** User */
        User: {
            id: string;
            name: string;
            currentPassword?: string | null;
            roles?: ("administrator" | "managing-editor" | "editor" | "reviewer")[] | null;
            /**
             * @description How you hear of what waits for you. The list under “Notices” is always kept.
             * @enum {string|null}
             */
            mail?: "each" | "daily" | "none" | null;
            grants?: {
                docs?: (string | components["schemas"]["Grant"])[];
                hasNextPage?: boolean;
                totalDocs?: number;
            };
            updatedAt: string | null;
            createdAt: string;
            email: string;
            sessions?: {
                id: string;
                createdAt?: string | null;
                expiresAt: string;
            }[] | null;
            /** @constant */
            collection?: "users";
        };
        UserInput: {
            name?: string;
            /**
             * @description How you hear of what waits for you. The list under “Notices” is always kept.
             * @enum {string|null}
             */
            mail?: "each" | "daily" | "none" | null;
            email?: string;
            sessions?: {
                id: string;
                createdAt?: string | null;
                expiresAt: string;
            }[] | null;
            password?: string | null;
        };
        /**
         * Webhook
         * @description Addresses that are told when a publication changes, so that frontends can read it anew.
         */
        Webhook: {
            id: string;
            /** @description Where messages are posted: an https:// address of the public internet. */
            url: string;
            /** @description Whose it is, and what it is for. */
            description?: string | null;
            /** @description What it is told of. */
            events: ("publication.published" | "publication.updated" | "publication.retracted" | "publication.review-overdue")[];
            /** @description Nothing is sent while this is off, and nothing of that time is sent later. */
            active?: boolean | null;
            updatedAt: string;
            createdAt: string;
        };
        /** WebhookDelivery */
        WebhookDelivery: {
            id: string;
            key: string;
            webhook: string | components["schemas"]["Webhook"];
            /** @enum {string} */
            type: "publication.published" | "publication.updated" | "publication.retracted" | "publication.review-overdue" | "webhook.test";
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            body: string;
            tries: number;
            attempts?: Record<string, never> | unknown[] | string | number | boolean | null;
            firstTryAt?: string | null;
            nextTryAt?: string | null;
            updatedAt: string;
            createdAt: string;
        };
        /** @description Addresses that are told when a publication changes, so that frontends can read it anew. */
        WebhookInput: {
            /** @description Where messages are posted: an https:// address of the public internet. */
            url?: string;
            /** @description Whose it is, and what it is for. */
            description?: string | null;
            /** @description What it is told of. */
            events?: ("publication.published" | "publication.updated" | "publication.retracted" | "publication.review-overdue")[];
            /** @description Nothing is sent while this is off, and nothing of that time is sent later. */
            active?: boolean | null;
        };
    };
    responses: {
        /** @description Moved; `details.slug` is the present address. */
        Refused308: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal308"];
            };
        };
        /** @description The request can’t be read. */
        Refused400: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal400"];
            };
        };
        /** @description Not signed in. */
        Refused401: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal401"];
            };
        };
        /** @description Not you. */
        Refused403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal403"];
            };
        };
        /** @description Not there; also “there, but not for you”. */
        Refused404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal404"];
            };
        };
        /** @description Not with this method. */
        Refused405: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal405"];
            };
        };
        /** @description None of the media types in `details.mediaTypes` will do. */
        Refused406: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal406"];
            };
        };
        /** @description The request did not arrive in time. */
        Refused408: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal408"];
            };
        };
        /** @description Not now, or stale. */
        Refused409: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal409"];
            };
        };
        /** @description Retracted, with what readers are to be told. */
        Refused410: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal410"];
            };
        };
        /** @description The body is too large. */
        Refused413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal413"];
            };
        };
        /** @description The address is too long. */
        Refused414: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal414"];
            };
        };
        /** @description A type of body that is not taken. */
        Refused415: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal415"];
            };
        };
        /** @description Something is missing or wrong; all of it is listed. */
        Refused422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal422"];
            };
        };
        /** @description Locked. */
        Refused423: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal423"];
            };
        };
        /** @description Asked too often. */
        Refused429: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal429"];
            };
        };
        /** @description The headers are too large. */
        Refused431: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal431"];
            };
        };
        /** @description Something went wrong inside; nothing of it is shown. */
        Refused500: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal500"];
            };
        };
        /** @description Somebody else’s service did not answer, or a query took too long. */
        Refused503: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal503"];
            };
        };
    };
    parameters: {
        /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
        where: {
            [key: string]: unknown;
        };
        /** @description A member, with “-” before it for the other way round; several with commas. */
        sort: string;
        /** @description Rows a page; 0 for all. */
        limit: number;
        /** @description From 1. */
        page: number;
        /** @description `false` leaves the count out. */
        pagination: "true" | "false";
        /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
        depth: number;
        /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
        select: {
            [key: string]: unknown;
        };
        /** @description As `select`, for rows that relationships lead to. */
        populate: {
            [key: string]: unknown;
        };
        /** @description How rows of other collections that point here are listed. */
        joins: {
            [key: string]: unknown;
        };
    };
    requestBodies: never;
    headers: {
        /** @description Names the request, in the log, too. */
        "X-Request-Id": string;
        /** @description Seconds until the next is taken. */
        "Retry-After": string;
        /** @description Strong; `If-None-Match` answers 304. */
        ETag: string;
        /** @description What the answer hangs on: docs/api.md, “Caching”. */
        "Cache-Tag": string;
        /** @description Whether it was answered from memory (RFC 9211). */
        "Cache-Status": string;
        /** @description `true`: the answer of the first request with this `Idempotency-Key`. */
        "Idempotent-Replayed": string;
        /** @description The name to save it under. */
        "Content-Disposition": string;
        /** @description The page for readers, as `rel="canonical"`. */
        Link: string;
        /** @description The present address. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": components["schemas"]["PublicKeys"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteWellKnownSecurityTxt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description None is named. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticles: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Article"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postArticles: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Article"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchArticles: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Article"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Article"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postArticlesImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same page is the first answer again (draft-ietf-httpapi-idempotency-key-header). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/plain": string;
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Imported. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        article: components["schemas"]["Article"];
                        report: components["schemas"]["PageReport"];
                        newReferences: number;
                    } | {
                        article: {
                            id: string;
                        };
                        report: components["schemas"]["PageReport"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesVersions: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            id: string;
                            parent: string;
                            /** @description The row as it was, without its id. */
                            version: Record<string, never>;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesVersionsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        parent: string;
                        /** @description The row as it was, without its id. */
                        version: Record<string, never>;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postArticlesVersionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        question: string;
                        /** @description One or two sentences; optional. */
                        summary?: string | null;
                        sections?: (components["schemas"]["GuidelinesSection"] | components["schemas"]["ResearchSection"] | components["schemas"]["CustomSection"])[] | null;
                        relatedQuestions?: {
                            question: string;
                            id?: string | null;
                        }[] | null;
                        /** @description Only where this article needs its own; the standard disclaimer is used when empty. */
                        disclaimer?: string | null;
                        /** @description One sentence for readers on what is different from the published edition. The board approves it with the text. */
                        changeNote?: string | null;
                        /** @description For the team; never published. */
                        internalNotes?: string | null;
                        /** @enum {string|null} */
                        stage?: "draft" | "submitted" | "under-review" | "changes-requested" | "rejected" | "approved" | "published" | "changed" | "retracted" | null;
                        /** @description Who looks after this article; at first whoever made it. */
                        owner?: (string | null) | components["schemas"]["User"];
                        /** @description Part of the web address; made from the title when left empty. */
                        slug?: string | null;
                        /** @description BCP 47, such as "en". */
                        language: string;
                        topics?: (string | components["schemas"]["Topic"])[] | null;
                        audiences?: ("clinician" | "patient")[] | null;
                        provenance: {
                            /** @enum {string} */
                            method: "human" | "machine-drafted";
                            /** @description Which machine, and its version. */
                            tool?: string | null;
                            note?: string | null;
                        };
                        /** @description "Last updated" on the page that was imported. */
                        sourceUpdatedOn?: string | null;
                        reviews?: {
                            docs?: (string | components["schemas"]["ReviewState"])[];
                            hasNextPage?: boolean;
                            totalDocs?: number;
                        };
                        contributors?: Record<string, never> | unknown[] | string | number | boolean | null;
                        readerQuestion?: string | null;
                        /** @description The machine client that sent this page. */
                        importedBy?: string | null;
                        importClient?: string | null;
                        importKey?: string | null;
                        savedAt?: string | null;
                        updatedAt: string;
                        createdAt: string;
                        message?: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchArticlesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Article"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesIdReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePanel"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postArticlesIdSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Submitted. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getArticlesIdVersionsVersionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        before: string | null;
                        changes: components["schemas"]["TextChange"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postArticlesIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getClients: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Client"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postClients: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Client"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchClients: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Client"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Client"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getClientsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getClientsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchClientsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Client"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postClientsIdKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        replaced: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postClientsIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        client: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            revokedAt: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Event"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getEventsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getEventsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGlobalsBibliography: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bibliography"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postGlobalsBibliography: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BibliographyInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        result: components["schemas"]["Bibliography"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGlobalsDisclaimer: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclaimer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postGlobalsDisclaimer: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclaimerInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        result: components["schemas"]["Disclaimer"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGlobalsEditorialPolicy: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditorialPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postGlobalsEditorialPolicy: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditorialPolicyInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        result: components["schemas"]["EditorialPolicy"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGlobalsReviewPolicy: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPolicy"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postGlobalsReviewPolicy: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPolicyInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        result: components["schemas"]["ReviewPolicy"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGrants: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Grant"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postGrants: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Grant"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteGrants: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Grant"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be deleted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Grant"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGrantsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getGrantsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteGrantsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Grant"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postGraphql: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    variables?: {
                        [key: string]: unknown;
                    } | null;
                    operationName?: string | null;
                };
            };
        };
        responses: {
            /** @description Refusals, too: each error carries its code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            [key: string]: unknown;
                        } | null;
                        errors?: components["schemas"]["GraphqlError"][];
                    };
                };
            };
            /** @description The query can’t be read, or asks for more than it may. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: components["schemas"]["GraphqlError"][];
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lists: {
                            key: string;
                            title: string;
                            total: number;
                            items: {
                                id: string;
                                title: string;
                                /** @description From the site’s root. */
                                path: string;
                                words: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, in UTC.
                                 */
                                at: string | null;
                                isLate: boolean;
                            }[];
                            all: string | null;
                            empty: string;
                        }[];
                        load: {
                            id: string;
                            name: string;
                            open: number;
                            late: number;
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getLedgerHeads: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["LedgerHead"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getLedgerHeadsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getLedgerHeadsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerHead"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getLedgerExport: {
        parameters: {
            query: {
                article: string;
                format?: "json" | "html";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        format: "imprimatur-article-record";
                        /** @constant */
                        version: 1;
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        exportedAt: string;
                        article: {
                            [key: string]: unknown;
                        };
                        rounds: {
                            [key: string]: unknown;
                        }[];
                        publications: {
                            [key: string]: unknown;
                        }[];
                        editions: {
                            [key: string]: unknown;
                        }[];
                        events: {
                            [key: string]: unknown;
                        }[];
                        people: {
                            [key: string]: string;
                        };
                        problems: {
                            /** @enum {string} */
                            code: "EVENT_MISSING" | "EVENT_DOUBLE" | "EVENT_OFF_CHAIN" | "EVENT_CHANGED" | "EVENT_UNSIGNED" | "EVENT_UNLINKED" | "EVENT_BACK_IN_TIME" | "HEAD_MISSING" | "HEAD_FORGED" | "HEAD_WITHOUT_EVENT" | "HEAD_BEHIND" | "RECORD_GAP" | "RECORD_CHANGED" | "RECORD_MISSING" | "RECORD_UNKNOWN" | "ROUND_TEXT_CHANGED" | "ROUND_HISTORY_CHANGED" | "ROUND_BOOKKEEPING_CHANGED" | "VOTE_UNSIGNED" | "DECISION_MISSING" | "DECISION_UNSIGNED" | "DECISION_CHANGED" | "DECISION_UNKNOWN" | "PUBLICATION_TEXT_CHANGED" | "PUBLICATION_UNSIGNED" | "PUBLICATION_NOT_APPROVED" | "PUBLICATION_BOOKKEEPING_CHANGED" | "ROW_UNREADABLE" | "ROW_UNFINISHED";
                            what: {
                                collection: string;
                                id: string | null;
                                chain?: string | null;
                                seq?: number | null;
                                key?: string | null;
                            };
                            message: string;
                        }[];
                        keys: {
                            [key: string]: unknown;
                        };
                    };
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postLedgerVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: {
                            /** @enum {string} */
                            code: "EVENT_MISSING" | "EVENT_DOUBLE" | "EVENT_OFF_CHAIN" | "EVENT_CHANGED" | "EVENT_UNSIGNED" | "EVENT_UNLINKED" | "EVENT_BACK_IN_TIME" | "HEAD_MISSING" | "HEAD_FORGED" | "HEAD_WITHOUT_EVENT" | "HEAD_BEHIND" | "RECORD_GAP" | "RECORD_CHANGED" | "RECORD_MISSING" | "RECORD_UNKNOWN" | "ROUND_TEXT_CHANGED" | "ROUND_HISTORY_CHANGED" | "ROUND_BOOKKEEPING_CHANGED" | "VOTE_UNSIGNED" | "DECISION_MISSING" | "DECISION_UNSIGNED" | "DECISION_CHANGED" | "DECISION_UNKNOWN" | "PUBLICATION_TEXT_CHANGED" | "PUBLICATION_UNSIGNED" | "PUBLICATION_NOT_APPROVED" | "PUBLICATION_BOOKKEEPING_CHANGED" | "ROW_UNREADABLE" | "ROW_UNFINISHED";
                            what: {
                                collection: string;
                                id: string | null;
                                chain?: string | null;
                                seq?: number | null;
                                key?: string | null;
                            };
                            message: string;
                        }[];
                        notes: {
                            /** @enum {string} */
                            code: "RECORDED_BY_RECOVERY" | "NO_HEAD_KEPT" | "NOT_MARKED_SETTLED";
                            what: {
                                collection: string;
                                id: string | null;
                                chain?: string | null;
                                seq?: number | null;
                                key?: string | null;
                            };
                            message: string;
                        }[];
                        totals: {
                            problems: number;
                            notes: number;
                        };
                        figures: {
                            events: number;
                            chains: number;
                            rounds: number;
                            decisions: number;
                            publications: number;
                            records: number;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        verifiedAt: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getListViews: {
        parameters: {
            query: {
                list: "articles" | "references" | "review-states" | "publications" | "reviewers" | "source-alerts";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: {
                            name: string;
                            /** @description From the site’s root. */
                            path: string;
                            total: number | null;
                        }[];
                        saved: {
                            id: string;
                            name: string;
                            /** @description From the site’s root. */
                            path: string;
                            isOwn: boolean;
                            sharedWith: ("editor" | "managing-editor" | "administrator") | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getNotices: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Notice"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchNotices: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Notice"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Notice"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getNoticesCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getNoticesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchNoticesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Notice"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublications: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Publication"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    } | {
                        docs: components["schemas"]["PublicationOfStaff"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsBySlugSlug: {
        parameters: {
            query?: {
                /** @description Leaves out the sections for others. */
                audience?: "clinician" | "patient";
                /** @description Counts before `Accept`; `fhir` and `jats` come as a file. */
                format?: "json" | "html" | "markdown" | "json-ld" | "fhir" | "jats";
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The publication. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"] | components["schemas"]["PublicationForAudience"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Moved. */
            308: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal308"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description There is none. */
            404: {
                headers: {
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal404"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            406: components["responses"]["Refused406"];
            /** @description It was retracted. */
            410: {
                headers: {
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal410"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsBySlugSlugEditionsEdition: {
        parameters: {
            query?: {
                /** @description Counts before `Accept`; `fhir` and `jats` come as a file. */
                format?: "json" | "fhir" | "jats";
            };
            header?: never;
            path: {
                slug: string;
                edition: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edition. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"] | components["schemas"]["SupersededPublication"];
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Moved. */
            308: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal308"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description There is none. */
            404: {
                headers: {
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal404"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            406: components["responses"]["Refused406"];
            /** @description It was retracted. */
            410: {
                headers: {
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal410"];
                    "text/html": string;
                    "text/markdown": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                    "application/jats+xml": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsSearch: {
        parameters: {
            query: {
                q: string;
                limit?: number;
                page?: number;
                audience?: "clinician" | "patient";
                language?: string;
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPublications"];
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"] | components["schemas"]["PublicationOfStaff"];
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsIdBibliography: {
        parameters: {
            query?: {
                /** @description `ris` where it is left out. */
                format?: "ris" | "bibtex" | "nbib" | "csl-json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The references. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-research-info-systems": string;
                    "application/x-bibtex": string;
                    "application/nbib": string;
                    "application/vnd.citationstyles.csl+json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            410: components["responses"]["Refused410"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsIdCitation: {
        parameters: {
            query?: {
                /** @description `text` where it is left out. */
                format?: "text" | "ris" | "bibtex" | "csl-json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/x-research-info-systems": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            410: components["responses"]["Refused410"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsIdEditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editions: {
                            edition: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            publishedAt: string;
                            round: number;
                            roundId: string | null;
                            /** @description SHA-256, in lower-case hexadecimal. */
                            digest: string;
                            changeNote: string | null;
                            reviewers: {
                                name: string;
                                credentials: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, in UTC.
                                 */
                                decidedAt: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getPublicationsIdEditionsEditionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                edition: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edition: number;
                        against: number | null;
                        changes: components["schemas"]["TextChange"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postPublicationsIdRetract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    notice: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationStanding"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postPublicationsIdReviewRetraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "justified" | "not-justified";
                    findings: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationStanding"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postPublicationsIdSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationStanding"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getQuestions: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Question"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    publication?: string | null;
                    personalData?: ("keep" | "redact") | null;
                };
            };
        };
        responses: {
            /** @description It lies in the editors’ inbox. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        received: true;
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        expiresAt: string;
                        /** @description Must be shown to whoever asked. */
                        advice: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getQuestionsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getQuestionsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Question"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postQuestionsIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "duplicate" | "out-of-scope" | "answered-elsewhere" | "personal-advice" | "personal-emergency" | "not-a-question";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        question: components["schemas"]["HandledQuestion"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postQuestionsIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        question: components["schemas"]["HandledQuestion"];
                        article: {
                            id: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferences: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Reference"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferences: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Reference"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchReferences: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Reference"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Reference"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        groups: {
                            docs: components["schemas"]["Reference"][];
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesExport: {
        parameters: {
            query?: {
                /** @description The format of the file. */
                format?: "ris" | "bibtex" | "nbib" | "csl-json";
                /** @description With commas between; all references where it is left out. */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-research-info-systems": string;
                    "application/x-bibtex": string;
                    "application/nbib": string;
                    "application/vnd.citationstyles.csl+json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferencesImport: {
        parameters: {
            query?: {
                /** @description The format of the file. */
                format?: "ris" | "bibtex" | "nbib" | "csl-json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file itself, in UTF-8; its format is recognised where `format` is left out. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description What became of each record; with `Accept: application/x-ndjson` as lines, as it goes on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceImport"];
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferencesLookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    doi: string;
                } | {
                    pmid: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description CSL-JSON. */
                        csl: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        source: "crossref" | "pubmed";
                        warnings: string[];
                        notices: components["schemas"]["LiteratureNotice"][];
                        duplicates: components["schemas"]["DuplicateReference"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
        };
    };
    getReferencesRetractionWatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        uploadedAt: string;
                    } | null;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    putReferencesRetractionWatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The CSV file. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        uploadedAt: string;
                        matched: number;
                        problems: {
                            row: number;
                            message: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesSearch: {
        parameters: {
            query?: {
                /** @description The words. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            id: string;
                            title: string;
                            containerTitle: string | null;
                            year: number | null;
                            kind: string | null;
                            /** @enum {string} */
                            integrity: "not-checked" | "clear" | "corrected" | "concern" | "retracted" | "unverifiable";
                            authorNames: string;
                            doi: string | null;
                            pmid: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchReferencesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Reference"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesIdCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: {
                            /** @description CSL-JSON. */
                            csl: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            source: "crossref" | "pubmed";
                            warnings: string[];
                            notices: components["schemas"]["LiteratureNotice"][];
                            likeness: number;
                            differs: ("title" | "year" | "containerTitle" | "authors")[];
                        }[];
                        problems: string[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferencesIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reference: components["schemas"]["Reference"];
                        problems: string[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesIdCitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        articles: {
                            id: string;
                            question: string;
                        }[];
                        publications: {
                            id: string;
                            question: string;
                            slug: string;
                            /** @enum {string} */
                            status: "live" | "retracted";
                            number: number;
                        }[];
                        rounds: {
                            id: string;
                            article: string;
                            question: string;
                            /** @enum {string} */
                            state: "submitted" | "under-review" | "approved" | "changes-requested" | "rejected" | "withdrawn" | "superseded";
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferencesIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    csl?: {
                        [key: string]: unknown;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reference: components["schemas"]["Reference"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferencesIdDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReferenceInput"];
            };
        };
        responses: {
            /** @description Created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Reference"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReferencesIdDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["DuplicateReference"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReferencesIdMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kept: {
                            id: string;
                        };
                        merged: {
                            id: string;
                            mergedInto: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewDecisions: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["ReviewDecision"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewDecisionsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewDecisionsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDecision"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewStates: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["ReviewState"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewStatesCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewStatesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewState"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment: string;
                    text: string;
                    resolution?: ("changed" | "not-changed" | "settled") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviewState: components["schemas"]["Round"];
                        comment: {
                            id: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdAssign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviewers: string[];
                    dueAt?: (string) | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewStatesIdChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        against: {
                            id: string;
                            round: number;
                            /** @description SHA-256, in lower-case hexadecimal. */
                            digest: string;
                            isSeen: boolean;
                            mayAnswer: boolean;
                            sections: {
                                heading: string;
                            }[];
                        } | null;
                        sameText: boolean;
                        changes: components["schemas"]["TextChange"][];
                        comments: {
                            id: string;
                            userId: string;
                            name: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            at: string;
                            section: number | null;
                            quote: string | null;
                            text: string;
                            answers: {
                                userId: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, in UTC.
                                 */
                                at: string;
                                text: string;
                                resolution: ("changed" | "not-changed" | "settled") | null;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    section?: number | null;
                    quote?: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviewState: components["schemas"]["Round"];
                        comment: {
                            id: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "approve" | "request-changes" | "reject";
                    digest: string;
                    /** @default {} */
                    checklist?: {
                        [key: string]: boolean;
                    };
                    /** @default  */
                    conflict?: string;
                    /** @default false */
                    conflictIsMaterial?: boolean;
                    /** @default  */
                    comment?: string;
                    comments?: {
                        section?: number | null;
                        quote?: string | null;
                        text: string;
                    }[];
                    password: string;
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviewState: components["schemas"]["Round"];
                        decision: {
                            id: string;
                            /** @description A compact JWS over the decision. */
                            signature: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviewer: string;
                    replacement: string;
                    reason: string;
                    dueAt?: (string) | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdRecuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdReplace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviewer: string;
                    replacement: string;
                    reason: string;
                    dueAt?: (string) | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewStatesIdReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPanel"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewStatesIdSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    publishAt: (string) | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewers: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Reviewer"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewers: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewerInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Reviewer"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchReviewers: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewerInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Reviewer"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Reviewer"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewersCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getReviewersId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviewer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchReviewersId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewerInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Reviewer"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postReviewersIdDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReviewerInput"];
            };
        };
        responses: {
            /** @description Created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Reviewer"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSavedViews: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["SavedView"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postSavedViews: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["SavedView"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteSavedViews: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["SavedView"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be deleted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["SavedView"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchSavedViews: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["SavedView"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["SavedView"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSavedViewsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSavedViewsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteSavedViewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["SavedView"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchSavedViewsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["SavedView"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSearch: {
        parameters: {
            query: {
                /** @description The words. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            kind: string;
                            title: string;
                            hits: {
                                id: string;
                                title: string;
                                words: string;
                                /** @description From the site’s root. */
                                path: string;
                            }[];
                            total: number;
                            all: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSourceAlerts: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["SourceAlert"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSourceAlertsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSourceAlertsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAlert"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postSourceAlertsIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findings: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alert: {
                            id: string;
                            /** @enum {string} */
                            state: "open" | "resolved" | "lifted";
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            resolvedAt: string | null;
                            findings: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getTopics: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Topic"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postTopics: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Topic"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchTopics: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Topic"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Topic"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getTopicsCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getTopicsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchTopicsId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Topic"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postTopicsIdDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TopicInput"];
            };
        };
        responses: {
            /** @description Created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Topic"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["User"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsers: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["User"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchUsers: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["User"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["User"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsersCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersForgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Send `Authorization: JWT <token>` from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        token: string;
                        /** @description Seconds since 1970, UTC. */
                        exp: number;
                        user: components["schemas"]["SessionUser"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersLogout: {
        parameters: {
            query?: {
                /** @description All of one’s sessions. */
                allSessions?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsersMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["SessionUser"] | null;
                        collection?: string;
                        strategy?: string;
                        token?: string;
                        /** @description Seconds since 1970, UTC. */
                        exp?: number;
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersRefreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        refreshedToken: string;
                        /** @description Seconds since 1970, UTC. */
                        exp: number;
                        user: components["schemas"]["SessionUser"];
                        setCookie?: boolean;
                        strategy?: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        token?: string;
                        user: components["schemas"]["SessionUser"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsersSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                        recoveryCodesLeft: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersSecondFactorConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        active: true;
                        /** @description Shown this once. Each counts once in place of a one-time code. */
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersSecondFactorRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. Each counts once in place of a one-time code. */
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersSecondFactorRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @default  */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsersSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["OwnSession"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteUsersSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions have ended by this. */
                        ended: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteUsersSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions have ended by this. */
                        ended: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsersId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchUsersId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["User"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersIdDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "active" | "disabled";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersIdEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "active" | "disabled";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersIdSecondFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postUsersIdSessionsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions have ended by this. */
                        ended: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getUsersIdStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountState"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["WebhookDelivery"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhookDeliveriesCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhookDeliveriesId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postWebhookDeliveriesIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: {
                            id: string;
                            type: string;
                            /** @enum {string} */
                            state: "pending" | "delivered" | "failed";
                            tries: number;
                            attempts: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, in UTC.
                                 */
                                at: string;
                                status: number | null;
                                failure: ("forbidden" | "timeout" | "unreachable" | "no-secret") | null;
                                ms: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            nextTryAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Webhook"][];
                        totalDocs: number;
                        limit?: number;
                        totalPages?: number;
                        page?: number | null;
                        pagingCounter?: number | null;
                        hasPrevPage: boolean;
                        hasNextPage: boolean;
                        prevPage?: number | null;
                        nextPage?: number | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postWebhooks: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"] & unknown;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Webhook"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchWebhooks: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
                /** @description A member, with “-” before it for the other way round; several with commas. */
                sort?: components["parameters"]["sort"];
                /** @description Rows a page; 0 for all. */
                limit?: components["parameters"]["limit"];
                /** @description From 1. */
                page?: components["parameters"]["page"];
                /** @description `false` leaves the count out. */
                pagination?: components["parameters"]["pagination"];
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Webhook"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    };
                };
            };
            /** @description Some could not be changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["Webhook"][];
                        errors: ({
                            id: string;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        message: string;
                    } | components["schemas"]["Refusal400"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhooksCount: {
        parameters: {
            query?: {
                /** @description `where[state][equals]=open`; `and` and `or` hold lists of conditions. */
                where?: components["parameters"]["where"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totalDocs: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhooksId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    patchWebhooksId: {
        parameters: {
            query?: {
                /** @description How far relationships are followed: 0 answers ids, 1 whole rows. */
                depth?: components["parameters"]["depth"];
                /** @description `select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected. */
                select?: components["parameters"]["select"];
                /** @description As `select`, for rows that relationships lead to. */
                populate?: components["parameters"]["populate"];
                /** @description How rows of other collections that point here are listed. */
                joins?: components["parameters"]["joins"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["Webhook"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            423: components["responses"]["Refused423"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getWebhooksIdSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secrets: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            madeAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            endsAt: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postWebhooksIdSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, in UTC.
                         */
                        previousUntil: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postWebhooksIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: {
                            id: string;
                            type: string;
                            /** @enum {string} */
                            state: "pending" | "delivered" | "failed";
                            tries: number;
                            attempts: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, in UTC.
                                 */
                                at: string;
                                status: number | null;
                                failure: ("forbidden" | "timeout" | "unreachable" | "no-secret") | null;
                                ms: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, in UTC.
                             */
                            nextTryAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            409: components["responses"]["Refused409"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteArticlesSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Moved. */
            308: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description It was retracted. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteAtomXml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteEditorialPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteFeedJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteFeedXml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus’s text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    postSiteQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    text: string;
                    publication?: string;
                    slug?: string;
                    personalData?: string;
                };
            };
        };
        responses: {
            /** @description It was received. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description Something is to be mended, or said about personal data. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Asked too often. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            500: components["responses"]["Refused500"];
        };
    };
    getSiteReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            /** @description It stops. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "stopping";
                    };
                };
            };
        };
    };
    getSiteRobotsTxt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteSearch: {
        parameters: {
            query?: {
                /** @description The words. */
                q?: string;
                /** @description From 1. */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description There is no such page of hits. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteSitemapFileXml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
    getSiteSitemapXml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Tag": components["headers"]["Cache-Tag"];
                    "Cache-Status": components["headers"]["Cache-Status"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The one that you have is the present one. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
        };
    };
}
