/**
 * Services that hand out keys without a form of their own, as their names stand in names of
 * variables, in lower case. A random value under such a name is likely to be its key, also where
 * nothing says key or token: `SHODAN=…`. Left out are names that are common words.
 */
export const serviceNames: ReadonlySet<string> = new Set(
  (
    'ably abstractapi abuseipdb acuity adafruit adyen aerisweather africastalking agora ahrefs ' +
    'ai21 aikido airbrake airship airtable aiven akamai alchemy alegra algolia alibaba aliyun ' +
    'alphavantage amadeus amplitude anthropic anypoint apify apilayer apollo appcues appdynamics ' +
    'appfollow appsflyer appveyor aqicn artifactory asana assemblyai atera audd auth0 autodesk ' +
    'automox avalara aviationstack axiom ayrshare azure backblaze bamboohr bandwidth bannerbear ' +
    'baremetrics baseten beamer beebole betterstack bitbucket bitly bitmex bitrise bittrex ' +
    'bitwarden blazemeter blockcypher blockfrost bluesnap bolagsverket braintree branchio braze ' +
    'brevo brightcove brightdata browserstack budibase bugherd bugsnag buildkite bunny buttondown ' +
    'calendarific calendly calorieninja campayo cannyio capsulecrm captaindata carboninterface ' +
    'caspio censys centralstation cerebras chargebee chargify chartbeat chatfuel checkmarx ' +
    'chippercash circleci cisco clarifai clearbit clearout clerk clevertap clickatell clickhelp ' +
    'clickhouse clicksend clickup cliengo clockify cloudant cloudconvert cloudelements cloudflare ' +
    'cloudimage cloudinary cloudmersive cloudplan cloudsmith cloudways cloze clustdoc coda codacy ' +
    'codeclimate codecov codefresh codemagic codequiry cohere coinapi coinbase coingecko ' +
    'coinlayer coinlib coinmarketcap commercejs companyhub confluent contentful contentstack ' +
    'convertkit convier copyscape coralogix couchbase countrylayer courier coveralls craftmypdf ' +
    'crossmint crowdin crowdstrike cryptocompare currencycloud currencyfreaks currencylayer ' +
    'currencyscoop currentsapi customerio cyberark d7network dareboost dashlane dashscope ' +
    'databento databox databricks datadog datafire datagov datarobot datastax deepai deepgram ' +
    'deepinfra deepl deepnote deepseek delighted demio descope detectify detectlanguage devcycle ' +
    'dfuse diffbot digitalocean discogs discord disqus docparser documo docusign doppler ' +
    'dotdigital dovico dronahq dropbox duckdns duffel duply dwolla dynalist dynatrace e2b ' +
    'eagleeye easypost ebay ecostruxure edamam edenai eightxeight elasticemail elevenlabs enablex ' +
    'endorlabs ensembl eppo etherscan ethplorer etsy eventbrite exoscale exotel expensify ' +
    'facebook faceplusplus fastforex fastly faunadb feedier fetchrss fibery figma fileio finage ' +
    'financialmodelingprep findl finnhub firecrawl fireworks fitbit fixerio flatio fleetbase ' +
    'flexport flickr flightapi flightlabs flightstats flowdock flowflu flutterwave fmfw footprint ' +
    'formbucket formcraft formio formsite formstack foursquare frameio freshbooks freshdesk ' +
    'frontegg fulcrum fullstory fxmarket gemini gengo geoapify geocodify geocodio geoipifi ' +
    'getgeoapi getgist getresponse giphy gitter glassfrog glassnode gocanvas gocardless godaddy ' +
    'goldsky goodday gotowebinar grafana graphcms graphhopper greynoise groovehq groq gtmetrix ' +
    'guardianapi gumroad gusto gyazo happi happyscribe heartland helcim helicone hellosign ' +
    'helpcrunch helpscout hereapi heroku hetzner hexpm hiveage holidayapi honeybadger honeycomb ' +
    'hootsuite html2pdf hubspot huggingface hunter hyperbolic hypertrack ibm iconfinder ideogram ' +
    'iexcloud ifttt imagga imgix imgur infobip infracost infura inngest insightly instabug ' +
    'instamojo integromat intercom interseller intra42 intrinio invoiceocean ip2location ipapi ' +
    'ipdata ipgeolocation ipify ipinfo ipquality ipstack iqair iterable iterative jfrog jina ' +
    'jiratoken jotform jumio jumpcloud jumpseller kairos kaiten kaleido kanbantool karmacrm ' +
    'keenio kickbox klaviyo klipfolio knapsackpro kontent kraken kucoin kylas lacework langfuse ' +
    'langsmith languagelayer lastfm lastpass launchdarkly leadfeeder lemlist lemonsqueezy ' +
    'lendflow lessannoyingcrm lexigram linear linenotify linkpreview linode liveagent livechat ' +
    'livekit livestorm llamacloud lob locationiq loggly loginradius logzio lokalise looker ' +
    'looksrare lucidchart lunchmoney luno madkudu magicbell mailboxlayer mailchimp mailerlite ' +
    'mailersend mailgun mailjet mailmodo mailsac mailtrap mandrill mapbox mapquest marketstack ' +
    'mastodon mattermost mavenlink maxmind meaningcloud mediastack medium meilisearch meistertask ' +
    'mem0 meraki mergent mesibo messagebird metaapi metabase metrilo midtrans minimax miro ' +
    'mistral mixcloud mixedreality mixmax mixpanel mockaroo monday moonclerk moonshot moosend ' +
    'moralis mparticle mpesa mrticktock musixmatch myfreshworks myintervals netbird nethunt ' +
    'netlify neutrinoapi newrelic newsapi newscatcher nexmo nftport nicereply nightfall ' +
    'noticeable notion nozbe npmjs nubela numverify nutritionix nvidia nylas nytimes oanda okta ' +
    'ollama omnisend onedesk onelogin onepagecrm onesignal onfido onwater oopspam opencage ' +
    'openrouter opensea openuv openweather openweathermap opsgenie optidash optimizely overloop ' +
    'owlbot owm pagarme pagerduty paloalto pandadoc pandascore paperform papertrail paralleldots ' +
    'parsehub parseur partnerstack pastebin paymo paymongo payoneer paypal paystack pdflayer ' +
    'pdfshift pepipost perplexity pexels phyllo pinata pinecone pingdom pinterest pipedream ' +
    'pipedrive pipefy pirsch pivotaltracker pixabay plaid planetscale plausible plivo podio ' +
    'poeditor pollinations polygon polygonio polymarket portainer positionstack postageapp ' +
    'posthog postman postmark powerbi powrbot prestashop prexview printful prodpad profitwell ' +
    'prospectcrm proxycrawl pubnub pulumi purestake pushbullet pusher pushover pyowm qase qonto ' +
    'qualaroo qualtrics qualys quickbase quicknode qwen radar raindrop rapidapi ravelin rawg ' +
    'razorpay rbb reachmail readwise rebrandly recaptcha recruitee recurly reddit rentman ' +
    'repairshopr replyio requestfinance resend restpack revamp revenuecat ringcentral riotgames ' +
    'ritekit roaring robinhood roblox rocketreach rollbar rootly route4me routee rownd runpod ' +
    'runrunit runscope rytr sagemaker salesblink salesflare salesforce salesloft salesmate sanity ' +
    'satismeter saucelabs scaleway scalingo scalr scrapeowl scraperapi scraperbox scrapersite ' +
    'scrapestack scrapfly scrapingant scrapingbee screenshotapi screenshotlayer securitytrails ' +
    'selectpdf semantria sendbird sendgrid sendinblue sendpulse sentry serpapi serphouse ' +
    'serpstack shazam sheety sherpadesk shipday shippo shodan shopify shortcut shotstack ' +
    'shutterstock sigopt siliconflow simfin simplenote simplesat simplybook simplynoted simvoly ' +
    'sinch singlestore siteleaf skrapp skybiometry slack sleuth smartling smartproxy smartsheet ' +
    'smartystreets smooch snipcart snowflake snyk socrata socure softlayer solarwinds sonarcloud ' +
    'sonarqube sonarsource soundcloud sourcegraph sparkpost spectralops speechmatics speechtext ' +
    'splunk spoonacular sportradar sportsmonks spotify spotinst spreadly squarespace squareup ' +
    'sslmate statsig statuscake statuspage statuspal stitchdata stockdata stormboard stormglass ' +
    'storyblok storychief strapi strava streak stripe stripo stytch subgraph sugester sumologic ' +
    'supabase supernotes surveyanyplace surveybot surveysparrow survicate swiftype tableau ' +
    'tailscale talenox tatum tavily tavus taxjar teamgate teamwork technicalanalysis telegram ' +
    'telesign teletype telnyx tencent thingsboard thinkific thousandeyes threatconnect ' +
    'ticketmaster tickettailor tidbcloud tiingo timecamp tines tinybird tmdb todoist toggl tolgee ' +
    'tomorrowio tomtom tradier transferwise transifex travelpayouts travisci trello trendmicro ' +
    'truelayer truenas tumblr turbopuffer twelvedata twilio twitch twitter tyntec typeform ' +
    'typesense typetalk ubidots uclassify unifyid unplugg unsplash upcdatabase upcloud uplead ' +
    'uploadcare uploadio upstash uptimerobot urlscan userflow userstack uservoice vagrantcloud ' +
    'valtown vatlayer veevavault vercel verimail veriphone versioneye viewneo virustotal ' +
    'visualcrossing voiceflow voicegain vonage voodoosms vouchery voyage vpnapi vultr vyte ' +
    'wakatime walkscore wandb weatherapi weatherbit weatherstack web3storage webex webflow ' +
    'webscraper webscraping wepay whoxy wistia wiz woocommerce wordsapi workato workos workstack ' +
    'worldcoin worldweather wrike xai xata xendit xero xmatters yandex yelp yext youneedabudget ' +
    'zapier zendesk zenkit zenrows zenscrape zenserp zeplin zeplinio zerobounce zerotier zhipu ' +
    'zipapi zipbooks zipcodeapi zipcodebase zoho zonka zoom zscaler zulip zuplo'
  ).split(' '),
);
