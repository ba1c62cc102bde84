import { ArticleNotices as ArticleNotices_412237042eaf904621d3a51bd41ab8c7 } from '../../../../src/admin/article/article-notices.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CitingFeature as CitingFeature_04d54ecb7e90a0d287181755190d5e90 } from '../../../../src/admin/citation/citing-feature.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CitationChip as CitationChip_7f22c31e24d0b1e999a3e75d201a8377 } from '../../../../src/admin/citation/citation-chip.tsx'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ArticlePanel as ArticlePanel_6fafd322d9f734228ad2dc51017c25d6 } from '../../../../src/admin/review-panel/article-panel.tsx'
import { PageImportLink as PageImportLink_74a4071069971b2edfeaf26d028bf61d } from '../../../../src/admin/page-import/list-link.tsx'
import { ListViews as ListViews_2042ead6a16c6d4d144a690e29e4ba4c } from '../../../../src/admin/list-views/list-views.tsx'
import { BulkArticles as BulkArticles_233b5cbb18bd55496368af09e8aa3156 } from '../../../../src/admin/bulk/bulk-articles.tsx'
import { HistoryScreen as HistoryScreen_974418c059ce2357f62ad60052477bc2 } from '../../../../src/admin/article/history/history-screen.tsx'
import { PageImportScreen as PageImportScreen_f17261f15a846e09530cef09d5fddb28 } from '../../../../src/admin/page-import/page-import-screen.tsx'
import { ReferencePanel as ReferencePanel_66f4fb9b9aaa6cf63e8577faa5150bc4 } from '../../../../src/admin/references/reference-panel.tsx'
import { StandingPanel as StandingPanel_e3589fa137e4713404facde388f3f4b5 } from '../../../../src/admin/references/standing-panel.tsx'
import { IntegrityCell as IntegrityCell_44e36a525f1899f6c5d0cd3eb9b26937 } from '../../../../src/admin/references/integrity-badge.tsx'
import { ListTools as ListTools_ed5e9a90aeaf116bbf300d9d3991823a } from '../../../../src/admin/references/list-tools.tsx'
import { ImportView as ImportView_dcbbab35ddb8a2797df26017fb3e85f1 } from '../../../../src/admin/references/import-view.tsx'
import { DuplicatesScreen as DuplicatesScreen_c125c31b24b8bd2a2211f60d622cd641 } from '../../../../src/admin/references/duplicates-screen.tsx'
import { ReviewStatePanel as ReviewStatePanel_ee582a899a2ae3ab70c656c893806d08 } from '../../../../src/admin/review-panel/review-state-panel.tsx'
import { BulkRounds as BulkRounds_783ed7cb72b368142fd589c485ef7c5a } from '../../../../src/admin/bulk/bulk-rounds.tsx'
import { PublicationPanel as PublicationPanel_7768237061460559e4e32f1419b6a40f } from '../../../../src/admin/publication/publication-panel.tsx'
import { LedgerLink as LedgerLink_fee271ed7b25a16c600400a0c1b2514b } from '../../../../src/admin/ledger/ledger-link.tsx'
import { AlertPanel as AlertPanel_b38143b15526fbf9426e4c9d9d2df8ae } from '../../../../src/admin/references/alert-panel.tsx'
import { QuestionPanel as QuestionPanel_a86ebe7cfe377130be72bf319e3ed580 } from '../../../../src/admin/questions/question-panel.tsx'
import { InboxLinks as InboxLinks_71ea5859fcba40a27aefe3f87aedd3f1 } from '../../../../src/admin/questions/inbox-links.tsx'
import { CurrentPassword as CurrentPassword_3c4a8181e4446d57ad43c2c6005971e2 } from '../../../../src/admin/account/current-password.tsx'
import { AccountPanel as AccountPanel_d20a9bc5d355dbcef212e0024ccb61ac } from '../../../../src/admin/account/account-panel.tsx'
import { WebhookPanel as WebhookPanel_56768b4b748c5d912debffce77e82287 } from '../../../../src/admin/webhooks/webhook-panel.tsx'
import { DeliveryPanel as DeliveryPanel_bd43db1192f2cba1fbe12023ceea6f4d } from '../../../../src/admin/webhooks/delivery-panel.tsx'
import { ClientPanel as ClientPanel_becba9ee31e5f1d1416b48ddd5481a95 } from '../../../../src/admin/clients/client-panel.tsx'
import { RetractionWatchPanel as RetractionWatchPanel_3616a111e0d969288fd758415cbfed52 } from '../../../../src/admin/references/retraction-watch-panel.tsx'
import { SkipLinks as SkipLinks_039807410fe66ccf4d163299481d4769 } from '../../../../src/admin/keyboard/skip-links.tsx'
import { SearchButton as SearchButton_1f8e90bd0cfef3ebd92e8cd4dce9284d } from '../../../../src/admin/search/search-button.tsx'
import { ForgetOnSignOut as ForgetOnSignOut_80a0ac55c6ec15ac83ce6755971559a8 } from '../../../../src/admin/article/kept/forget-on-sign-out.tsx'
import { ForgetDrafts as ForgetDrafts_937ff9f6f9a009e6bce81651151ba224 } from '../../../../src/admin/review-panel/kept/forget-drafts.tsx'
import { HomeView as HomeView_e5ac9aa5f03e19c9792673f6605290a8 } from '../../../../src/admin/home/home-view.tsx'
import { LedgerView as LedgerView_0a2f79b693b2b1c3670fa49e26d37cb9 } from '../../../../src/admin/ledger/ledger-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/article/article-notices.tsx#ArticleNotices": ArticleNotices_412237042eaf904621d3a51bd41ab8c7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/citation/citing-feature.tsx#CitingFeature": CitingFeature_04d54ecb7e90a0d287181755190d5e90,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/citation/citation-chip.tsx#CitationChip": CitationChip_7f22c31e24d0b1e999a3e75d201a8377,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/review-panel/article-panel.tsx#ArticlePanel": ArticlePanel_6fafd322d9f734228ad2dc51017c25d6,
  "/src/admin/page-import/list-link.tsx#PageImportLink": PageImportLink_74a4071069971b2edfeaf26d028bf61d,
  "/src/admin/list-views/list-views.tsx#ListViews": ListViews_2042ead6a16c6d4d144a690e29e4ba4c,
  "/src/admin/bulk/bulk-articles.tsx#BulkArticles": BulkArticles_233b5cbb18bd55496368af09e8aa3156,
  "/src/admin/article/history/history-screen.tsx#HistoryScreen": HistoryScreen_974418c059ce2357f62ad60052477bc2,
  "/src/admin/page-import/page-import-screen.tsx#PageImportScreen": PageImportScreen_f17261f15a846e09530cef09d5fddb28,
  "/src/admin/references/reference-panel.tsx#ReferencePanel": ReferencePanel_66f4fb9b9aaa6cf63e8577faa5150bc4,
  "/src/admin/references/standing-panel.tsx#StandingPanel": StandingPanel_e3589fa137e4713404facde388f3f4b5,
  "/src/admin/references/integrity-badge.tsx#IntegrityCell": IntegrityCell_44e36a525f1899f6c5d0cd3eb9b26937,
  "/src/admin/references/list-tools.tsx#ListTools": ListTools_ed5e9a90aeaf116bbf300d9d3991823a,
  "/src/admin/references/import-view.tsx#ImportView": ImportView_dcbbab35ddb8a2797df26017fb3e85f1,
  "/src/admin/references/duplicates-screen.tsx#DuplicatesScreen": DuplicatesScreen_c125c31b24b8bd2a2211f60d622cd641,
  "/src/admin/review-panel/review-state-panel.tsx#ReviewStatePanel": ReviewStatePanel_ee582a899a2ae3ab70c656c893806d08,
  "/src/admin/bulk/bulk-rounds.tsx#BulkRounds": BulkRounds_783ed7cb72b368142fd589c485ef7c5a,
  "/src/admin/publication/publication-panel.tsx#PublicationPanel": PublicationPanel_7768237061460559e4e32f1419b6a40f,
  "/src/admin/ledger/ledger-link.tsx#LedgerLink": LedgerLink_fee271ed7b25a16c600400a0c1b2514b,
  "/src/admin/references/alert-panel.tsx#AlertPanel": AlertPanel_b38143b15526fbf9426e4c9d9d2df8ae,
  "/src/admin/questions/question-panel.tsx#QuestionPanel": QuestionPanel_a86ebe7cfe377130be72bf319e3ed580,
  "/src/admin/questions/inbox-links.tsx#InboxLinks": InboxLinks_71ea5859fcba40a27aefe3f87aedd3f1,
  "/src/admin/account/current-password.tsx#CurrentPassword": CurrentPassword_3c4a8181e4446d57ad43c2c6005971e2,
  "/src/admin/account/account-panel.tsx#AccountPanel": AccountPanel_d20a9bc5d355dbcef212e0024ccb61ac,
  "/src/admin/webhooks/webhook-panel.tsx#WebhookPanel": WebhookPanel_56768b4b748c5d912debffce77e82287,
  "/src/admin/webhooks/delivery-panel.tsx#DeliveryPanel": DeliveryPanel_bd43db1192f2cba1fbe12023ceea6f4d,
  "/src/admin/clients/client-panel.tsx#ClientPanel": ClientPanel_becba9ee31e5f1d1416b48ddd5481a95,
  "/src/admin/references/retraction-watch-panel.tsx#RetractionWatchPanel": RetractionWatchPanel_3616a111e0d969288fd758415cbfed52,
  "/src/admin/keyboard/skip-links.tsx#SkipLinks": SkipLinks_039807410fe66ccf4d163299481d4769,
  "/src/admin/search/search-button.tsx#SearchButton": SearchButton_1f8e90bd0cfef3ebd92e8cd4dce9284d,
  "/src/admin/article/kept/forget-on-sign-out.tsx#ForgetOnSignOut": ForgetOnSignOut_80a0ac55c6ec15ac83ce6755971559a8,
  "/src/admin/review-panel/kept/forget-drafts.tsx#ForgetDrafts": ForgetDrafts_937ff9f6f9a009e6bce81651151ba224,
  "/src/admin/home/home-view.tsx#HomeView": HomeView_e5ac9aa5f03e19c9792673f6605290a8,
  "/src/admin/ledger/ledger-view.tsx#LedgerView": LedgerView_0a2f79b693b2b1c3670fa49e26d37cb9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
