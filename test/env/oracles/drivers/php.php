<?php
// Reads every input with vlucas/phpdotenv.
// Usage: php php.php AUTOLOAD INPUTS OUTPUT ID
error_reporting(E_ALL & ~E_DEPRECATED);
[, $autoload, $inputsPath, $outputPath, $id] = $argv;
require $autoload;
$folder = sys_get_temp_dir() . '/phpdotenv-' . getmypid();
mkdir($folder);
$answers = [];
foreach (json_decode(file_get_contents($inputsPath), true) as $input) {
    file_put_contents("$folder/.env", base64_decode($input['bytes']));
    try {
        $adapter = Dotenv\Repository\Adapter\ArrayAdapter::create()->get();
        foreach ($input['host'] as $name => $value) {
            $adapter->write($name, $value);
        }
        // As Dotenv::createImmutable, the way that everybody takes.
        $repository = Dotenv\Repository\RepositoryBuilder::createWithNoAdapters()
            ->addAdapter($adapter)->immutable()->make();
        $answers[] = (object) Dotenv\Dotenv::create($repository, $folder)->load();
    } catch (Throwable $error) {
        $answers[] = '!';
    }
}
file_put_contents($outputPath, json_encode([$id => $answers], JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_UNICODE));
