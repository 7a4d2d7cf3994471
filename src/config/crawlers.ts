/** Who may read the site by machine: everybody, search engines alone, or nobody. */
export const CRAWLERS = ['all', 'search-only', 'none'] as const;

/** One of them. */
export type Crawlers = (typeof CRAWLERS)[number];

/** Where the names of crawlers were read, and when. */
export const CRAWLERS_SOURCE = { address: 'https://github.com/ai-robots-txt/ai.robots.txt', date: '2026-11-23' };

/**
 * Crawlers that gather texts to train models, to sell them on, or to write answers from them, by operator; names as
 * robots.txt spells them. A crawler that search engines need for their own results (Googlebot, Bingbot, Applebot,
 * PetalBot) is none of them, nor is one that shows previews of links (facebookexternalhit).
 */
export const AI_CRAWLERS: readonly (readonly [operator: string, names: readonly string[]])[] = [
  ['Ai2', ['AI2Bot', 'Ai2Bot-Dolma']],
  ['Amazon', ['Amazonbot', 'bedrockbot', 'NovaAct']],
  ['Anthropic', ['ClaudeBot', 'Claude-SearchBot', 'Claude-User', 'Claude-Web', 'anthropic-ai']],
  ['Apple', ['Applebot-Extended']],
  ['Bright Data', ['Brightbot']],
  ['ByteDance', ['Bytespider', 'TikTokSpider']],
  ['Cohere', ['cohere-ai', 'cohere-training-data-crawler']],
  ['Common Crawl', ['CCBot']],
  ['Crawlspace', ['Crawlspace']],
  ['DeepSeek', ['DeepSeekBot']],
  ['Diffbot', ['Diffbot']],
  ['DuckDuckGo', ['DuckAssistBot']],
  ['Firecrawl', ['FirecrawlAgent']],
  ['Google', ['Google-Extended', 'Google-CloudVertexBot', 'GoogleOther', 'GoogleOther-Image', 'Google-NotebookLM']],
  ['Huawei', ['PanguBot']],
  ['Hive', ['ImagesiftBot']],
  ['LAION', ['laion-huggingface-processor', 'LAIONDownloader', 'img2dataset']],
  ['Liner', ['LinerBot']],
  ['Meta', ['meta-externalagent', 'meta-externalfetcher', 'FacebookBot']],
  ['Mistral', ['MistralAI-User']],
  ['OpenAI', ['GPTBot', 'OAI-SearchBot', 'ChatGPT-User']],
  ['Perplexity', ['PerplexityBot', 'Perplexity-User']],
  ['SB Intuitions', ['SBIntuitionsBot']],
  ['Semrush', ['SemrushBot-OCOB', 'SemrushBot-SWA']],
  ['Tavily', ['TavilyBot']],
  ['Timpi', ['Timpibot']],
  ['Velen', ['VelenPublicWebCrawler']],
  ['Webz.io', ['Webzio-Extended', 'omgili', 'omgilibot']],
  ['Yandex', ['YandexAdditional', 'YandexAdditionalBot']],
  ['You.com', ['YouBot']],
];
